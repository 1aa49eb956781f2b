/** Where nodes stand: in CSS pixels of the canvas, y downwards. `u_place` has the old and the new place. */
const PLACES = `
uniform sampler2D u_place;
uniform sampler2D u_look;
uniform vec4 u_view; // scale, left, top, scale of radii
uniform vec2 u_size; // of the canvas
uniform float u_ease;

vec2 placeOf(int node) {
  vec4 places = texelFetch(u_place, texelOf(node), 0);
  vec2 at = mix(places.xy, places.zw, u_ease);
  return vec2(u_view.y + at.x * u_view.x, u_view.z + at.y * u_view.x);
}

float radiusOf(vec4 look) { return look.a * 32.0 * u_view.w; }

vec4 clipOf(vec2 at) { return vec4(at.x / u_size.x * 2.0 - 1.0, 1.0 - at.y / u_size.y * 2.0, 0.0, 1.0); }

const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
`;

/** A disk with a rim in the color of the ground. */
export const NODE_SHADERS = {
  vertex: `${PLACES}
uniform float u_pixel;
flat out vec3 v_color;
out vec2 v_at;
flat out float v_radius;

void main() {
  int row = rowOf(gl_VertexID);
  int place = cornerOf(gl_VertexID);
  vec4 look = texelFetch(u_look, texelOf(row), 0);
  float radius = radiusOf(look);
  vec2 corner = vec2(place & 1, place >> 1) * 2.0 - 1.0;
  vec2 middle = placeOf(row);
  float reach = radius + 1.0;
  v_at = corner * reach * u_pixel;
  v_radius = radius * u_pixel;
  v_color = look.rgb;
  bool outside = any(lessThan(middle, vec2(-reach))) || any(greaterThan(middle, u_size + reach));
  gl_Position = outside ? NOWHERE : clipOf(middle + corner * reach);
}`,
  fragment: `
uniform vec4 u_ground;
uniform float u_pixel;
flat in vec3 v_color;
in vec2 v_at;
flat in float v_radius;
out vec4 color;

void main() {
  float away = length(v_at);
  float rim = clamp(v_radius * 0.16, 0.0, 1.5 * u_pixel);
  float inner = clamp(v_radius - rim + 0.5 - away, 0.0, 1.0);
  float alpha = clamp(v_radius + 0.5 - away, 0.0, 1.0);
  color = vec4(mix(u_ground.rgb, v_color, inner), 1.0) * alpha;
}`,
} as const;

/**
 * A line along its curve, in \`u_segments\` pieces from rim to rim, then the head of its arrow.
 * \`u_edge\` has source, target, style, color.
 */
export const EDGE_SHADERS = {
  vertex: `${PLACES}
uniform usampler2D u_edge;
uniform vec4 u_line; // scale of widths, least width, length of a head by width, CSS pixels to device pixels
uniform int u_segments;
uniform int u_heads;
flat out vec4 v_color;
out float v_side;
out float v_half;
out float v_along;
flat out float v_dash;

vec2 curve(vec2 a, vec2 b, vec2 c, float t) { return mix(mix(a, b, t), mix(b, c, t), t); }
vec2 slope(vec2 a, vec2 b, vec2 c, float t) { return mix(b - a, c - b, t); }

// How far along a loop's side, 0 to 1, its distance from the node is that.
float partOf(float distance, float reach) {
  float part = distance / (2.83 * reach);
  return min(0.9, part * (1.0 + 0.75 * part));
}

void main() {
  int row = rowOf(gl_VertexID);
  int corner = cornerOf(gl_VertexID);
  uvec4 edge = texelFetch(u_edge, texelOf(row), 0);
  vec2 from = placeOf(int(edge.x));
  vec2 to = placeOf(int(edge.y));
  float radiusFrom = radiusOf(texelFetch(u_look, texelOf(int(edge.x)), 0));
  float radiusTo = radiusOf(texelFetch(u_look, texelOf(int(edge.y)), 0));
  float curvature = (float(edge.z & 65535u) - 32768.0) / 2048.0;
  float width = max(u_line.y, float((edge.z >> 16) & 255u) / 16.0 * u_line.x);
  uint flags = edge.z >> 24;
  bool loop = edge.x == edge.y;
  bool head = (flags & 2u) != 0u && u_heads == 1;
  float headLength = head ? 3.0 + width * u_line.z : 0.0;

  float reach = (radiusFrom + 8.0) * (1.1 + 0.5 * curvature);
  vec2 delta = to - from;
  float extent = loop ? reach * 2.6 : length(delta) * (1.0 + curvature * curvature);
  vec2 bend = (from + to) * 0.5 + vec2(delta.y, -delta.x) * curvature;
  vec2 top = from - vec2(0.0, reach);
  // How fast the curve leaves its ends.
  float speedFrom = max(0.01, 2.0 * length(bend - from));
  float speedTo = max(0.01, 2.0 * length(to - bend));
  // Ends at the rims of the nodes; the tip of an arrow a pixel before.
  float start = loop ? 0.5 * partOf(radiusFrom, reach) : radiusFrom / speedFrom;
  float tip = loop ? 1.0 - 0.5 * partOf(radiusTo + 1.0, reach) : 1.0 - (radiusTo + 1.0) / speedTo;
  float end = loop
    ? 1.0 - 0.5 * partOf(radiusTo + 1.0 + headLength, reach)
    : tip - headLength / speedTo;

  int station = corner >> 1;
  float t = station > u_segments + 1 ? tip : mix(start, end, float(min(station, u_segments)) / float(u_segments));
  float half_ = width * 0.5;
  if (station == u_segments + 1) half_ = head ? 1.6 + width * 1.3 : half_;
  if (station > u_segments + 1) { half_ = head ? 0.0 : half_; t = head ? tip : end; }

  vec2 at;
  vec2 along;
  if (loop) {
    vec2 left = from + vec2(-reach, -reach);
    vec2 right = from + vec2(reach, -reach);
    float u = t < 0.5 ? t * 2.0 : t * 2.0 - 1.0;
    at = t < 0.5 ? curve(from, left, top, u) : curve(top, right, from, u);
    along = t < 0.5 ? slope(from, left, top, u) : slope(top, right, from, u);
  } else {
    at = curve(from, bend, to, t);
    along = slope(from, bend, to, t);
  }
  vec2 normal = vec2(-along.y, along.x) / max(1e-4, length(along));
  float side = (corner & 1) == 0 ? -1.0 : 1.0;
  float reachOut = half_ + 0.75;
  v_side = side * reachOut * u_line.w;
  v_half = half_ * u_line.w;
  // The head of an arrow is never cut by a gap.
  v_along = station > u_segments ? 1.0 : t * extent;
  v_dash = (flags & 1u) != 0u ? width : 0.0;
  v_color = vec4(edge.w & 255u, (edge.w >> 8) & 255u, (edge.w >> 16) & 255u, edge.w >> 24) / 255.0;

  vec2 low = min(min(from, to), loop ? from - 1.5 * reach : bend);
  vec2 high = max(max(from, to), loop ? from + 1.5 * reach : bend);
  bool outside = any(greaterThan(low, u_size + 8.0)) || any(lessThan(high, vec2(-8.0)));
  bool none = extent < 0.01 || end <= start || outside;
  gl_Position = none ? NOWHERE : clipOf(at + normal * side * reachOut);
}`,
  fragment: `
uniform float u_opacity;
flat in vec4 v_color;
in float v_side;
in float v_half;
in float v_along;
flat in float v_dash;
out vec4 color;

void main() {
  // A line thinner than a pixel is a pale one of a pixel.
  float wide = max(v_half, 0.5);
  float alpha = clamp(wide + 0.5 - abs(v_side), 0.0, 1.0) * min(1.0, v_half / 0.5);
  if (v_dash > 0.0) {
    float on = 3.0 + 2.0 * v_dash;
    float place = mod(v_along, on + 3.0 + v_dash);
    alpha *= clamp(place + 0.5, 0.0, 1.0) * clamp(on + 0.5 - place, 0.0, 1.0);
  }
  alpha *= v_color.a * u_opacity;
  color = vec4(v_color.rgb * alpha, alpha);
}`,
} as const;
