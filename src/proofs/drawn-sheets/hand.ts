import type { Dice } from './dice.ts'
import { dots, type PrintedBox, type SheetPaper } from './sheet-paper.ts'

export type Truth = 'empty' | 'ticked' | 'struck-out'

export interface DrawnBox {
  readonly id: string
  readonly truth: Truth
  /** What was drawn, for whoever looks for the cause of an error. */
  readonly drawn: string
}

interface Tool {
  /** Millimetres. */
  readonly width: number
  /** 1 is as black as ink. */
  readonly depth: number
  /** Share of the points that a grainy tool leaves white. */
  readonly grain: number
}

type Line = readonly (readonly [number, number])[]

export interface HandSettings {
  /** Of the boxes that were ticked. */
  readonly tools: Readonly<Record<'pen' | 'pencil' | 'felt' | 'light', number>>
  readonly ticks: Readonly<
    Record<'cross' | 'check' | 'slash' | 'scribble' | 'dot' | 'short' | 'wide', number>
  >
  /** Of all boxes. */
  readonly ticked: number
  readonly struck: number
  readonly erased: number
  readonly speck: number
}

/** What one person does to the boxes of a page: one tool for all of it. */
export function fillIn(
  paper: SheetPaper,
  boxes: readonly PrintedBox[],
  settings: HandSettings,
  dice: Dice,
): readonly DrawnBox[] {
  const tool = toolOf(dice.pick(settings.tools), dice)
  return boxes.map((box) => {
    const { id } = box
    const what = dice.next()
    const { ticked, struck, erased, speck } = settings
    if (what < ticked) return { id, truth: 'ticked', drawn: tick(paper, box, tool, settings, dice) }
    if (what < ticked + struck) {
      strikeOut(paper, box, tool, dice)
      return { id, truth: 'struck-out', drawn: 'struck-out' }
    }
    if (what < ticked + struck + erased) {
      erase(paper, box, dice)
      return { id, truth: 'empty', drawn: 'erased' }
    }
    if (what < ticked + struck + erased + speck) {
      dirty(paper, box, dice)
      return { id, truth: 'empty', drawn: 'speck' }
    }
    return { id, truth: 'empty', drawn: 'nothing' }
  })
}

function toolOf(name: 'pen' | 'pencil' | 'felt' | 'light', dice: Dice): Tool {
  if (name === 'pen')
    return { width: dice.between(0.35, 0.6), depth: dice.between(0.6, 0.9), grain: 0.03 }
  if (name === 'felt')
    return { width: dice.between(0.7, 1.2), depth: dice.between(0.7, 0.95), grain: 0 }
  if (name === 'pencil')
    return { width: dice.between(0.4, 0.7), depth: dice.between(0.4, 0.65), grain: 0.25 }
  return { width: dice.between(0.35, 0.5), depth: dice.between(0.26, 0.4), grain: 0.2 }
}

function tick(
  paper: SheetPaper,
  { x, y, side }: PrintedBox,
  tool: Tool,
  settings: HandSettings,
  dice: Dice,
): string {
  const kind = dice.pick(settings.ticks)
  const at = (u: number, v: number, loose = 0.08): [number, number] => [
    x + side * (u + dice.bell(loose)),
    y + side * (v + dice.bell(loose)),
  ]
  const lines: Line[] = []
  if (kind === 'cross')
    lines.push([at(0.12, 0.12), at(0.88, 0.88)], [at(0.88, 0.12), at(0.12, 0.88)])
  if (kind === 'check') lines.push([at(0.15, 0.5), at(0.42, 0.82), at(0.98, 0.08)])
  if (kind === 'slash') lines.push([at(0.15, 0.85), at(0.85, 0.15)])
  if (kind === 'short') lines.push([at(0.3, 0.5), at(0.45, 0.72), at(0.7, 0.28)])
  if (kind === 'dot')
    for (let turn = 0; turn < 3; turn++)
      lines.push(
        Array.from({ length: 9 }, (_, step) => {
          const angle = (step / 8) * 2 * Math.PI
          const far = 0.08 + 0.07 * turn
          return at(0.5 + far * Math.cos(angle), 0.5 + far * Math.sin(angle), 0.02)
        }),
      )
  if (kind === 'scribble') {
    // White is left between the lines: a box that is filled to its corners is struck out, the paper says so.
    const turns = 4 + Math.floor(dice.next() * (tool.width > 0.65 ? 1 : 4))
    lines.push(
      Array.from({ length: turns }, (_, step) =>
        at(step % 2 === 0 ? 0.12 : 0.88, 0.15 + (0.7 * step) / (turns - 1), 0.07),
      ),
    )
  }
  // A tick that leaves its box, up to once its side further.
  if (kind === 'wide')
    lines.push(
      dice.is(0.5)
        ? [at(0, 0.4), at(0.4, 0.95), at(1.1 + dice.next() * 0.6, -0.3 - dice.next() * 0.7)]
        : [at(-0.3, -0.25), at(1.3, 1.25)],
      ...(dice.is(0.4) ? [[at(1.25, -0.2), at(-0.25, 1.2)]] : []),
    )
  for (const line of lines) draw(paper, line, tool, dice)
  return `${kind} ${tool.depth < 0.41 ? 'light' : tool.grain > 0.1 ? 'pencil' : tool.width > 0.65 ? 'felt' : 'pen'}`
}

/** The rule printed on papers: to take a tick back, blacken the whole box. */
function strikeOut(paper: SheetPaper, { x, y, side }: PrintedBox, tool: Tool, dice: Dice) {
  const bold = { ...tool, depth: Math.max(tool.depth, 0.55), grain: tool.grain / 3 }
  for (const lean of [0, 1]) {
    const passes = Math.ceil((side / bold.width) * 1.25)
    const line = Array.from({ length: passes * 2 }, (_, step): [number, number] => {
      const along = 0.06 + (0.88 * step) / (passes * 2 - 1)
      const across = step % 2 === 0 ? dice.between(-0.05, 0.08) : dice.between(0.92, 1.05)
      return lean === 0
        ? [x + side * across, y + side * along]
        : [x + side * along, y + side * across]
    })
    draw(paper, line, bold, dice)
  }
}

/** A pencil that was rubbed: what is left of it, wider and hardly seen, and a grey cloud. */
function erase(paper: SheetPaper, box: PrintedBox, dice: Dice) {
  const { x, y, side } = box
  const left = { width: 0.6, depth: dice.between(0.03, 0.14), grain: 0.4 }
  draw(
    paper,
    [
      [x + side * 0.15, y + side * 0.5],
      [x + side * 0.4, y + side * 0.85],
      [x + side, y + side * 0.1],
    ],
    left,
    dice,
  )
  const cloud = { width: 2.2, depth: dice.between(0.01, 0.05), grain: 0.3 }
  draw(
    paper,
    [
      [x, y + side * 0.5],
      [x + side * 1.2, y + side * 0.5],
    ],
    cloud,
    dice,
  )
}

function dirty(paper: SheetPaper, { x, y, side }: PrintedBox, dice: Dice) {
  const count = 1 + Math.floor(dice.next() * 2)
  for (let turn = 0; turn < count; turn++) {
    const place: [number, number] = [x + side * dice.next(), y + side * dice.next()]
    const tool = { width: dice.between(0.15, 0.5), depth: dice.between(0.3, 0.9), grain: 0 }
    draw(paper, [place, [place[0] + dice.bell(0.15), place[1] + dice.bell(0.15)]], tool, dice)
  }
}

/** A line that trembles, pressed more or less, by discs one beside the other. */
export function draw(paper: SheetPaper, line: Line, tool: Tool, dice: Dice) {
  const radius = (tool.width / 2) * dots
  for (let part = 1; part < line.length; part++) {
    const [from, to] = [line[part - 1], line[part]] as [[number, number], [number, number]]
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    const bow = dice.bell(0.06) * length
    const steps = Math.max(1, Math.round((length * dots) / Math.max(1, radius * 0.5)))
    for (let step = 0; step <= steps; step++) {
      const share = step / steps
      const off = bow * Math.sin(share * Math.PI)
      const across = length === 0 ? 0 : (-(to[1] - from[1]) / length) * off
      const down = length === 0 ? 0 : ((to[0] - from[0]) / length) * off
      const depth = tool.depth * (0.88 + 0.12 * dice.next())
      disc(
        paper,
        (from[0] + (to[0] - from[0]) * share + across) * dots,
        (from[1] + (to[1] - from[1]) * share + down) * dots,
        radius,
        { ...tool, depth },
        dice,
      )
    }
  }
}

function disc(paper: SheetPaper, x: number, y: number, radius: number, tool: Tool, dice: Dice) {
  const far = Math.ceil(radius + 1)
  for (let row = Math.floor(y) - far; row <= y + far; row++)
    for (let column = Math.floor(x) - far; column <= x + far; column++) {
      if (row < 0 || column < 0 || row >= paper.height || column >= paper.width) continue
      const inside = Math.min(1, radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y))
      if (inside <= 0 || dice.is(tool.grain)) continue
      const at = row * paper.width + column
      const value = 255 * (1 - tool.depth * inside)
      if (value < (paper.points[at] as number)) paper.points[at] = value
    }
}
