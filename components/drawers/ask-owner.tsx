import { Callout } from "../ui/notice";

/** Where the person may not mend the cause himself. */
export const AskOwner = ({ what }: { what: string }) => (
  <Callout tone="soon" title="Somebody else has to say this">
    You may not change {what}. Ask the owner of your organization; what you typed stays as it is.
  </Callout>
);
