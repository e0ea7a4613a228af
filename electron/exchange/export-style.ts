// How an exported HTML page looks: a column to read, by day, by night and on paper.
export const exportStyle = `
:root { color-scheme: light dark; --paper: #fbf9f5; --ink: #26221d; --soft: #6a6258; --line: #ddd5c9; --link: #8a4b1f; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1b1917; --ink: #ece6dc; --soft: #a79e92; --line: #3a3530; --link: #e0a878; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.65 Georgia, 'Times New Roman', serif; }
main { max-width: 38rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; }
header { margin-bottom: 2.5rem; border-bottom: 1px solid var(--line); }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .4rem; overflow-wrap: anywhere; }
header p, .silent, figcaption { color: var(--soft); font-size: .95rem; }
h2, h3 { font-size: 1.2rem; line-height: 1.4; margin: 2.4rem 0 .6rem; overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; font-style: italic; font-weight: normal; color: var(--soft); margin-top: 1.6rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 1rem; }
.silent { font-style: italic; }
ul { padding-left: 1.2rem; }
a { color: var(--link); }
figure { margin: 1.2rem 0; }
img, video { max-width: 100%; height: auto; border-radius: 4px; }
audio { width: 100%; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #999; --link: #000; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
  figure, li { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
}
`;
