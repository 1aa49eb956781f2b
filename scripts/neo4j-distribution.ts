import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EntenteError } from '@entente/core';

/** The long-term support release that is tested, Community edition. */
export const NEO4J_VERSION = '5.26.12';

const ADVICE = 'Install Java 17 or newer and Maven, or use "docker compose up neo4j".';
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>entente</groupId>
  <artifactId>neo4j-community</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${NEO4J_VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;
const run = promisify(execFile);

/** @throws EntenteError `no-java` when there is no Java that Neo4j 5.26 runs on. */
export async function checkJava(): Promise<void> {
  let stderr: string;
  try {
    ({ stderr } = await run('java', ['-version']));
  } catch (error) {
    throw new EntenteError('no-java', `Neo4j needs Java, which cannot be run. ${ADVICE}`, {
      cause: error,
    });
  }
  const major = Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
  if (major < 17) {
    throw new EntenteError('no-java', `Neo4j needs Java 17; this is ${String(major)}. ${ADVICE}`);
  }
}

/**
 * Folder of Neo4j's jars under `cache`, fetched from Maven Central (116 MB) where it is not there
 * yet. Processes that fetch at the same time do not disturb each other.
 * @throws EntenteError `no-maven` without Maven, `neo4j-fetch` when the fetch fails.
 */
export async function fetchNeo4j(
  cache: string,
  note: (line: string) => void = () => undefined,
): Promise<string> {
  const lib = join(cache, NEO4J_VERSION);
  if ((await filesIn(lib)) > 0) return lib;
  await mkdir(dirname(lib), { recursive: true });
  const part = await mkdtemp(`${lib}-part-`);
  try {
    note(`Fetching Neo4j ${NEO4J_VERSION} Community from Maven Central (116 MB, once) …`);
    await writeFile(join(part, 'pom.xml'), POM);
    await copyDependencies(part);
    await publish(join(part, 'lib'), lib);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return lib;
}

async function copyDependencies(folder: string): Promise<void> {
  const goals = ['dependency:copy-dependencies', '-DoutputDirectory=lib', '-DincludeScope=runtime'];
  try {
    await run('mvn', ['-q', '-B', ...goals], { cwd: folder, maxBuffer: 1 << 26 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      const message = `Fetching Neo4j needs Maven (the command mvn). ${ADVICE}`;
      throw new EntenteError('no-maven', message, { cause: error });
    }
    const reason = error instanceof Error ? error.message.slice(-600) : String(error);
    const message = `Maven could not fetch Neo4j. Check the connection and try again.\n${reason}`;
    throw new EntenteError('neo4j-fetch', message, { cause: error });
  }
}

async function publish(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // Another process was faster: its copy is as good.
    if ((await filesIn(to)) === 0) throw error;
  }
}

async function filesIn(folder: string): Promise<number> {
  try {
    return (await readdir(folder)).length;
  } catch {
    return 0;
  }
}
