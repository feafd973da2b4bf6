// nodemailer over its pool: node pool.mjs PORT COUNT CONNECTIONS TEXT-FILE HTML-FILE
import { readFileSync } from "node:fs";
import nodemailer from "nodemailer";

const [port, count, connections, text, html] = process.argv.slice(2);
const plain = readFileSync(text, "utf8");
const rich = readFileSync(html, "utf8");
const transport = nodemailer.createTransport({
  pool: true, maxConnections: +connections, maxMessages: Infinity,
  host: "127.0.0.1", port: +port, secure: false, ignoreTLS: true,
});

let next = 0;
async function send() {
  for (let i = next++; i < +count; i = next++) {
    await transport.sendMail({
      from: "Anna <anna@example.org>", to: `reader${i}@example.com`, subject: "The letter",
      messageId: `<${i}@example.org>`,
      text: plain.replaceAll("NAME", `Reader ${i}`), html: rich.replaceAll("NAME", `Reader ${i}`),
      list: { unsubscribe: { url: `https://letters.example.org/stop/${i}` } },
    });
  }
}
// twice as many under way as there are connections, so that none waits for work
await Promise.all(Array.from({ length: 2 * +connections }, send));
transport.close();
