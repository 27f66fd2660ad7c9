// Makes explainer/views/charts/map_outline.py from Natural Earth's countries, which are in the public domain.
//
// Run once, and again when the map's frame is to change; needs two npm packages in any folder:
//   npm install world-atlas@2.0.2 topojson-client@3 && node tools/make-map.mjs FOLDER/node_modules > explainer/views/charts/map_outline.py
// world-atlas 2.0.2 holds Natural Earth 4.1.0; the map uses the 1:50m countries, its inset the 1:10m ones.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const modules = resolve(process.argv[2]);
const { feature, mesh } = createRequire(`${modules}/`)("topojson-client");

const FRAMES = {
  COUNTRY: { file: "countries-50m.json", west: -75.2, east: -57.2, south: 0, north: 13.4, width: 720, step: 1.1 },
  CAPITAL: { file: "countries-10m.json", west: -67.15, east: -66.65, south: 10.379, north: 10.66, width: 360, step: 0.4 },
};
const VENEZUELA = "862";

const round = (number) => Math.round(number * 10) / 10;

// Plate carrée, true to scale at the frame's middle latitude.
function projection({ west, east, south, north, width }) {
  const x = width / (east - west);
  const y = x / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return { x, y, height: round((north - south) * y), at: ([lon, lat]) => [(lon - west) * x, (north - lat) * y] };
}

// Sutherland–Hodgman against a rectangle a little larger than the frame, so that cut edges stay out of sight.
function clipped(ring, width, height) {
  const edge = 4;
  const sides = [
    [0, -edge, 1], [0, width + edge, -1], [1, -edge, 1], [1, height + edge, -1],
  ];
  return sides.reduce((points, [axis, limit, sign]) => {
    const inside = (point) => sign * (point[axis] - limit) >= 0;
    const cut = (one, other) => {
      const part = (limit - one[axis]) / (other[axis] - one[axis]);
      return [0, 1].map((index) => one[index] + (other[index] - one[index]) * part);
    };
    return points.flatMap((point, index) => {
      const before = points.at(index - 1);
      if (inside(point)) return inside(before) ? [point] : [cut(before, point), point];
      return inside(before) ? [cut(before, point)] : [];
    });
  }, ring);
}

// Douglas–Peucker: no point further than `step` from the line that stays.
function simplified(points, step) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
  const away = points.map((point) => length
    ? Math.abs((last[0] - first[0]) * (first[1] - point[1]) - (first[0] - point[0]) * (last[1] - first[1])) / length
    : Math.hypot(point[0] - first[0], point[1] - first[1]));
  const far = away.indexOf(Math.max(...away));
  if (away[far] <= step) return [first, last];
  return [...simplified(points.slice(0, far + 1), step).slice(0, -1), ...simplified(points.slice(far), step)];
}

function drawn(points, close) {
  const [start, ...rest] = points.map((point) => point.map(round));
  let [x, y] = start;
  const steps = rest.map((point) => {
    const step = [round(point[0] - x), round(point[1] - y)];
    [x, y] = point;
    return step.join(step[1] < 0 ? "" : " ");
  });
  return `M${start.join(" ")}l${steps.join(" ")}${close ? "z" : ""}`;
}

function area(shape, { at, height }, { width, step }) {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return polygons.flat()
    .map((ring) => simplified(clipped(ring.map(at), width, height), step))
    .filter((ring) => ring.length > 3)
    .map((ring) => drawn(ring, true)).join("");
}

function borders(lines, { at, height }, { width, step }) {
  const near = ([x, y]) => x > -60 && y > -60 && x < width + 60 && y < height + 60;
  return lines.coordinates.map((line) => line.map(at)).flatMap((line) => {
    const runs = [[]];
    for (const point of line) near(point) ? runs.at(-1).push(point) : runs.push([]);
    return runs.filter((run) => run.length > 1);
  }).map((run) => drawn(simplified(run, step), false)).join("");
}

// A string of Python, broken into lines that fit.
const quoted = (text) => text.length < 110 ? `"${text}"` : `(\n${text.match(/.{1,110}/g).map((part) => `    "${part}"`).join("\n")}\n)`;

console.log(`"""Outlines of Venezuela and its neighbours: written by tools/make-map.mjs from Natural Earth 4.1.0; do not edit.

Made with Natural Earth, which is in the public domain, as world-atlas 2.0.2 carries it. Boundaries are drawn as there.
Each frame is a plate carrée: x = (longitude - WEST) * X and y = (NORTH - latitude) * Y, in units of its own box.
"""

from __future__ import annotations`);
for (const [name, frame] of Object.entries(FRAMES)) {
  const world = JSON.parse(readFileSync(`${modules}/world-atlas/${frame.file}`, "utf8"));
  const { countries } = world.objects;
  const project = projection(frame);
  const ofHere = (geometry) => geometry.id === VENEZUELA;
  const here = feature(world, countries.geometries.find(ofHere)).geometry;
  const others = countries.geometries.filter((geometry) => !ofHere(geometry)).map((one) => feature(world, one).geometry);
  const between = mesh(world, countries, (one, other) => one !== other && !ofHere(one) && !ofHere(other));
  console.log(`
${name}_WEST, ${name}_NORTH = ${frame.west}, ${frame.north}
${name}_X, ${name}_Y = ${project.x.toFixed(4)}, ${project.y.toFixed(4)}
${name}_WIDTH, ${name}_HEIGHT = ${frame.width}, ${project.height}
${name}_LAND = ${quoted(area(here, project, frame))}`);
  const neighbours = others.map((shape) => area(shape, project, frame)).join("");
  if (neighbours) console.log(`${name}_NEIGHBOURS = ${quoted(neighbours)}`);
  const lines = borders(between, project, frame);
  if (lines) console.log(`${name}_BORDERS = ${quoted(lines)}`);
}
