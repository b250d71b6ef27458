/** The units of volume that the tools offer. */
export const VOLUMES = ["ml", "l", "fl oz", "cup"];
