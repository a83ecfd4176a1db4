/**
 * How many shapes an SVG draws once each `<use>` is followed: a few lines that reuse one another ten times on eight levels
 * draw a hundred million. Infinite when it goes round in circles.
 */
export function drawnShapes(svg: string): number {
  const inside = new Map<string, string[]>([['', []]])
  const open: string[] = []
  for (const [, closes, name = '', text = '', ends] of svg.matchAll(
    /<(\/?)([a-zA-Z][\w:.-]*)(?![\w:.-])((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g,
  )) {
    if (closes) {
      open.pop()
      continue
    }
    const id = /(?:^|\s)id\s*=\s*["']([^"']+)["']/.exec(text)?.[1] ?? ''
    const target = /(?:^|\s)(?:xlink:)?href\s*=\s*["']#([^"']+)["']/.exec(text)?.[1]
    const isUse = /(?:^|:)use$/.test(name)
    const within = [...new Set(['', ...open, id])]
    for (const owner of within) {
      const list = inside.get(owner) ?? []
      list.push(isUse && target !== undefined ? target : '*')
      inside.set(owner, list)
    }
    if (!ends) open.push(id)
  }
  return weigh('', inside, new Map(), new Set())
}

function weigh(
  id: string,
  inside: ReadonlyMap<string, readonly string[]>,
  known: Map<string, number>,
  above: Set<string>,
): number {
  const found = known.get(id)
  if (found !== undefined) return found
  if (above.has(id)) return Number.POSITIVE_INFINITY
  above.add(id)
  let sum = 0
  for (const one of inside.get(id) ?? []) sum += one === '*' ? 1 : weigh(one, inside, known, above)
  above.delete(id)
  known.set(id, sum)
  return sum
}
