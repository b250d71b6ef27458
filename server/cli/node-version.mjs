// Imported first by every command. Written in the oldest syntax, so that an old Node can still read the sentence.
var parts = process.versions.node.split(".").map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    "\nBatchTrack needs Node 20.19 or newer, and this is Node " +
      process.versions.node +
      ".\nInstall a newer one (22 or 24 are good choices; see .nvmrc) and run the command again.\n",
  );
  process.exit(1);
}
