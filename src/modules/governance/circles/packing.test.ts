import { expect, test } from 'vitest'
import { type PackedNode, pack, type ToPack } from './packing.ts'

let seed = 11
const roll = (most: number) => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed % most
}

function tree(depth: number): ToPack<string> {
  const children = depth === 0 ? [] : Array.from({ length: roll(5) }, () => tree(depth - 1))
  const leaves = Array.from({ length: roll(6) }, () => ({ item: 'role', r: 14, children: [] }))
  return { item: 'circle', children: [...children, ...leaves] }
}

function check(nodes: readonly PackedNode<string>[], hold: { x: number; y: number; r: number }) {
  for (const [at, node] of nodes.entries()) {
    expect(Math.hypot(node.x - hold.x, node.y - hold.y) + node.r).toBeLessThanOrEqual(hold.r + 1e-6)
    for (const other of nodes.slice(at + 1)) {
      expect(Math.hypot(node.x - other.x, node.y - other.y)).toBeGreaterThan(node.r + other.r)
    }
    check(node.children, node)
  }
}

test('whatever the circles, each is inside its own and touches no neighbour', () => {
  for (let turn = 0; turn < 25; turn++) {
    const forest = Array.from({ length: 1 + roll(3) }, () => tree(2))
    const { r, nodes } = pack(forest)
    check(nodes, { x: 0, y: 0, r })
  }
})

test('the same circles are drawn the same way', () => {
  const one = tree(2)
  expect(pack([one])).toEqual(pack([one]))
})

test('nothing to draw is nothing', () => {
  expect(pack([])).toEqual({ r: 0, nodes: [] })
})
