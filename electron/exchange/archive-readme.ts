// What an archive says of itself to whoever unpacks it in twenty years.
export const archiveReadme = `This is an archive of an Innerview journal.

markdown/      every session as a text you can read with any program
journal/       the journal's own files: Innerview opens this folder as it is
  sessions/              one JSON file per session; older versions of it in .revisions, unsent text in .drafts
  templates/             templates of your own
  attachments/           photos, recordings and documents, each under the SHA-256 of its bytes
  preferences.json       what you set
manifest.json  what is in here: how much, and the size and SHA-256 of every file

Nothing in this archive is encrypted. Whoever has it can read it.
`;
