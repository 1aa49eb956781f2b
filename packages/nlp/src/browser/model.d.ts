/** A file as a data URL, which the bundler puts in the place of the import. */
declare module '*.bin?inline' {
  const url: string;
  export { url as default };
}
