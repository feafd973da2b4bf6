// Holds the HTML of mails against html-validate and the data of caniemail.com: `npm install && node check.mjs [FILE…]`,
// where a FILE is HTML; without one, the letter with everything and the confirmation that the tests compare with.
// Ends with 1 when html-validate finds anything.
import { caniemail } from 'caniemail';
import { HtmlValidate } from 'html-validate';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const GOLDEN = fileURLToPath(new URL('../../src/test/resources/golden/', import.meta.url));
const PROGRAMS = [
  'apple-mail.ios', 'apple-mail.macos', 'gmail.android', 'gmail.desktop-webmail', 'gmail.ios', 'gmail.mobile-webmail',
  'outlook.android', 'outlook.ios', 'outlook.macos', 'outlook.windows', 'outlook.windows-mail',
  'protonmail.desktop-webmail', 'samsung-email.android', 'yahoo.android', 'yahoo.desktop-webmail', 'yahoo.ios',
];

// A mail is not a page: styles stand in its elements, Outlook reads conditional comments, and some programs do not know
// `<section>`.
const VALIDATE = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',
    'no-inline-style': 'off',
    'no-conditional-comment': 'off',
    'prefer-native-element': 'off',
  },
});

async function validated(name, html) {
  const report = await VALIDATE.validateString(html, name);
  return report.results.flatMap((it) => it.messages.map((at) => `${name}:${at.line}: ${at.ruleId}: ${at.message}`));
}

// What each program leaves out, by its name on caniemail.com.
function leftOut(html) {
  const left = new Map();
  for (const program of PROGRAMS) {
    const issues = caniemail({ clients: [program], html }).issues.errors.get(program) ?? [];
    for (const title of new Set(issues.map((it) => it.title))) left.set(title, [...(left.get(title) ?? []), program]);
  }
  return left;
}

const files = process.argv.slice(2);
const mails = files.length > 0 ? files : [`${GOLDEN}letter/everything.html`, `${GOLDEN}mail/en/confirmation.html`];
let complaints = [];
const all = new Map();
for (const file of mails) {
  const html = readFileSync(file, 'utf8');
  complaints = complaints.concat(await validated(file.replace(GOLDEN, ''), html));
  for (const [title, programs] of leftOut(html)) all.set(title, new Set([...(all.get(title) ?? []), ...programs]));
}
complaints.forEach((it) => console.log(it));
console.log(`html-validate: ${complaints.length} complaints about ${mails.length} mails\n`);
console.log('| left out | by |\n|---|---|');
for (const [title, programs] of [...all].sort()) console.log(`| \`${title}\` | ${[...programs].join(', ')} |`);
process.exit(complaints.length > 0 ? 1 : 0);
