// The command under test, and a browser to look at what it makes.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
export const root = resolve(here, "../../..");
export const article = join(root, "seeds/articles/nato-ukraina.txt");
const petik = process.env.PETIK || join(root, "target/debug/petik");

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });

export const folder = mkdtempSync(join(tmpdir(), "petik-browser-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** The page of `petik report` with these arguments, as an address. */
export const report = (name, args, { lang = "id", input = "" } = {}) => {
  const file = join(folder, `${name}.html`);
  const env = { ...process.env, LC_ALL: "", LANG: `${lang}.UTF-8` };
  writeFileSync(file, execFileSync(petik, ["report", ...args], { env, input, maxBuffer: 1 << 28 }));
  return pathToFileURL(file).href;
};

/** A running `petik serve`. */
export const serve = async (...args) => {
  const env = { ...process.env, LC_ALL: "", LANG: "id.UTF-8" };
  const server = spawn(petik, ["serve", "--port", "0", ...args], { env, stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((found, failed) => {
    server.once("exit", (code) => failed(new Error(`petik serve ended with ${code}`)));
    server.stdout.once("data", (line) => found(String(line).trim()));
  });
  const ended = new Promise((done) => server.once("exit", (code) => done(code)));
  return { url, stop: () => { server.kill("SIGTERM"); return ended; } };
};
