export { signIn, signOut, SESSION_HOURS } from "./sign-in";
export { resolveSession, type Visitor } from "./resolve";
export { addPerson } from "./add-person";
export { countAttempt, TooManyAttempts } from "./throttle";
