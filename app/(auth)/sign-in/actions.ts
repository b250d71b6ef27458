"use server";

import { signInAction, signOutAction } from "@/server/web/sign-in";
import { publicAction } from "@/server/web/action";

export const signIn = publicAction(signInAction);
export const signOut = publicAction(signOutAction);
