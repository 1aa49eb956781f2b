/** Texels in a row of a table: every WebGL 2 can do that many. A power of two, for the shaders. */
const ROW_BITS = 11;
const ROW = 1 << ROW_BITS;

/**
 * GLSL that finds the texel of a row of a table, the row that a vertex belongs to, and which of the
 * vertices of its strip it is. The first and the last of a strip are doubled, so that strips do not join.
 */
const TABLE_GLSL = `
uniform usampler2D u_rows;
uniform int u_stations;
ivec2 texelOf(int row) { return ivec2(row & ${String(ROW - 1)}, row >> ${String(ROW_BITS)}); }
int rowOf(int vertex) { return int(texelFetch(u_rows, texelOf(vertex / (2 * u_stations + 2)), 0).r); }
int cornerOf(int vertex) { return clamp(vertex % (2 * u_stations + 2) - 1, 0, 2 * u_stations - 1); }
`;

type Cells = Float32Array | Uint32Array | Uint8Array;

/** Four numbers for each item, as the GPU reads them: a texture with a texel for each row. */
export interface Table {
  readonly texture: WebGLTexture;
  /** Sends other numbers, of the kind and length of the first ones. */
  readonly upload: (cells: Cells) => void;
}

/** Numbers that a table takes for `count` items: whole rows of the texture. */
export function tableLength(count: number): number {
  return Math.max(1, Math.ceil(count / ROW)) * ROW * 4;
}

/** Makes a table of `cells` (`tableLength` numbers); it keeps none of them. */
export function createTable(gl: WebGL2RenderingContext, cells: Cells): Table {
  const [inner, format, type] = formatOf(gl, cells);
  const texture = gl.createTexture();
  const [width, height] = [ROW, cells.length / 4 / ROW];
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, inner, width, height);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  const upload = (next: Cells) => {
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, format, type, next);
  };
  upload(cells);
  return { texture, upload };
}

function formatOf(gl: WebGL2RenderingContext, cells: Cells): readonly [number, number, number] {
  if (cells instanceof Float32Array) return [gl.RGBA32F, gl.RGBA, gl.FLOAT];
  if (cells instanceof Uint32Array) return [gl.RGBA32UI, gl.RGBA_INTEGER, gl.UNSIGNED_INT];
  return [gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE];
}

/** A uniform's value: one to four floats, or a whole number. */
export type Uniform = readonly number[] | { readonly int: number };

/** Draws items by their rows: a strip of triangles each, with two vertices at every station. */
export interface Drawer {
  /** What is drawn, in this order. */
  readonly setRows: (rows: Uint32Array) => void;
  /** Draws the first `count` of them. */
  readonly draw: (
    count: number,
    stations: number,
    uniforms: Readonly<Record<string, Uniform>>,
  ) => void;
}

/**
 * Makes a drawer for at most `capacity` items. Its shaders read tables by sampler name. No instances:
 * software renderers take a draw call's time for each. @throws Error when the GPU refuses the shaders.
 */
export function createDrawer(
  gl: WebGL2RenderingContext,
  shaders: { readonly vertex: string; readonly fragment: string },
  tables: Readonly<Record<string, Table>>,
  capacity: number,
): Drawer {
  const program = link(gl, `${HEAD}${TABLE_GLSL}${shaders.vertex}`, `${HEAD}${shaders.fragment}`);
  const padded = new Uint32Array(tableLength(capacity) / 4);
  const rows = createRows(gl, padded);
  const textures = { ...tables, u_rows: rows };
  const places = new Map<string, WebGLUniformLocation | null>();
  const placeOf = (name: string) => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const found = gl.getUniformLocation(program, name);
    places.set(name, found);
    return found;
  };
  return {
    setRows: (next) => {
      padded.set(next);
      rows.upload(padded.subarray(0, tableLength(next.length) / 4));
    },
    draw: (count, stations, uniforms) => {
      gl.useProgram(program);
      Object.entries(textures).forEach(([name, { texture }], unit) => {
        gl.activeTexture(gl.TEXTURE0 + unit);
        gl.bindTexture(gl.TEXTURE_2D, texture);
        gl.uniform1i(placeOf(name), unit);
      });
      gl.uniform1i(placeOf('u_stations'), stations);
      for (const [name, value] of Object.entries(uniforms)) setUniform(gl, placeOf(name), value);
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, count * (2 * stations + 2));
    },
  };
}

/** One number for each place in the order of drawing: the row. */
function createRows(gl: WebGL2RenderingContext, cells: Uint32Array): Table {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.R32UI, ROW, cells.length / ROW);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  return {
    texture,
    upload: (next) => {
      gl.bindTexture(gl.TEXTURE_2D, texture);
      const height = next.length / ROW;
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, ROW, height, gl.RED_INTEGER, gl.UNSIGNED_INT, next);
    },
  };
}

const HEAD = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;
`;

function setUniform(
  gl: WebGL2RenderingContext,
  place: WebGLUniformLocation | null,
  value: Uniform,
): void {
  if ('int' in value) gl.uniform1i(place, value.int);
  else if (value.length === 1) gl.uniform1fv(place, value);
  else if (value.length === 2) gl.uniform2fv(place, value);
  else gl.uniform4fv(place, value);
}

function link(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) throw new Error('WebGL made no shader.');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true) {
    const logs = (gl.getAttachedShaders(program) ?? []).map((one) => gl.getShaderInfoLog(one));
    throw new Error(
      `WebGL refused a shader. ${[...logs, gl.getProgramInfoLog(program)].join(' ')}`,
    );
  }
  return program;
}
