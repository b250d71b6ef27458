import { forbidden } from "next/navigation";

/** Where somebody is led who asked for a file that he may not have: a file itself cannot say so. */
export default function NotYours(): never {
  forbidden();
}
