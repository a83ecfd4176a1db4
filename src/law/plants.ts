/**
 * Forbidden imports, each with the rule that must name it, and a twin that imports the same thing from
 * a place where it is allowed. A law that refused everything would fail on the twins.
 */
export interface Plant {
  readonly rule: string
  /** The file that does what it may not. */
  readonly from: string
  readonly code: string
  /** A file that may do it. */
  readonly twin: { readonly from: string; readonly code: string }
  /** What must exist for the import to lead somewhere. */
  readonly targets?: Readonly<Record<string, string>>
}

export const value =
  'export const planted = 1\nexport interface Planted { readonly planted: number }\n'
export const take = (path: string) =>
  `import { planted } from '${path}'\nexport const kept = planted\n`
const takeType = (path: string) =>
  `import type { Planted } from '${path}'\nexport type Kept = Planted\n`
export const takeAll = (path: string) => `import * as all from '${path}'\nexport const kept = all\n`

const people = 'src/modules/people'
const events = 'src/modules/events'
const experiments = 'src/modules/experiments'

export const plants: readonly Plant[] = [
  {
    rule: 'no-circles',
    from: `${people}/planted-chicken.ts`,
    code: takeType('./planted-egg.ts'),
    twin: { from: `${people}/planted-hen.ts`, code: takeType('./planted-nest.ts') },
    targets: {
      [`${people}/planted-egg.ts`]: `${takeType('./planted-chicken.ts')}${value}`,
      [`${people}/planted-nest.ts`]: value,
    },
  },
  {
    rule: 'kit-leans-on-nothing',
    from: 'src/kit/planted-file.ts',
    code: takeAll('node:fs'),
    twin: { from: 'src/platform/planted-file.ts', code: takeAll('node:fs') },
  },
  {
    rule: 'kit-leans-on-nothing',
    from: 'src/kit/planted-plumbing.ts',
    code: takeType('#platform/planted-thing.ts'),
    twin: {
      from: 'src/platform/planted-plumbing.ts',
      code: takeType('./planted-thing.ts'),
    },
    targets: { 'src/platform/planted-thing.ts': value },
  },
  {
    rule: 'one-reader-of-text',
    from: 'src/platform/planted-signs.ts',
    code: takeAll('markdown-it'),
    twin: { from: 'src/kit/prose/planted-reader.ts', code: takeAll('markdown-it') },
  },
  {
    rule: 'engines-are-pure',
    from: 'src/engines/planted/clock.ts',
    code: takeAll('node:crypto'),
    twin: { from: 'src/engines/planted/sum.ts', code: take('#kit/planted-sum.ts') },
    targets: { 'src/kit/planted-sum.ts': value },
  },
  {
    rule: 'engines-are-pure',
    from: 'src/engines/planted/neighbour.ts',
    code: take('#engines/planted-other/index.ts'),
    twin: { from: `${events}/planted-count.ts`, code: take('#engines/planted-other/index.ts') },
    targets: { 'src/engines/planted-other/index.ts': value },
  },
  {
    rule: 'sortition-has-two-libraries',
    from: 'src/engines/sortition/planted-file.ts',
    code: takeAll('node:fs'),
    twin: { from: 'src/engines/sortition/planted-solver.ts', code: takeAll('highs') },
  },
  {
    rule: 'timestamps-read-and-check',
    from: 'src/engines/timestamps/planted-file.ts',
    code: takeAll('node:fs'),
    twin: { from: 'src/engines/timestamps/planted-key.ts', code: takeAll('node:crypto') },
  },
  {
    rule: 'ui-knows-no-room',
    from: 'src/ui/PlantedCard/PlantedCard.tsx',
    code: takeAll('#modules/people/index.ts'),
    twin: { from: 'src/ui/PlantedCard/PlantedLine.tsx', code: takeAll('hono/jsx') },
  },
  {
    rule: 'ui-knows-no-room',
    from: 'src/ui/PlantedCard/PlantedClock.tsx',
    code: take('#platform/planted-clock.ts'),
    twin: { from: `${people}/routes/planted-clock.tsx`, code: take('#platform/planted-clock.ts') },
    targets: { 'src/platform/planted-clock.ts': value },
  },
  {
    rule: 'platform-knows-no-room',
    from: 'src/platform/planted-gossip.ts',
    code: takeAll('#modules/people/index.ts'),
    twin: {
      from: `${events}/actions/planted-gossip.ts`,
      code: takeAll('#modules/people/index.ts'),
    },
  },
  {
    rule: 'platform-knows-no-room',
    from: 'src/platform/planted-window.ts',
    code: take('#ui/PlantedWindow/PlantedWindow.tsx'),
    twin: {
      from: `${people}/pages/PlantedWindow.tsx`,
      code: take('#ui/PlantedWindow/PlantedWindow.tsx'),
    },
    targets: { 'src/ui/PlantedWindow/PlantedWindow.tsx': value },
  },
  {
    rule: 'enter-a-room-by-its-door',
    from: `${events}/actions/planted-burglar.ts`,
    code: take('#modules/people/store/planted-safe.ts'),
    twin: { from: `${people}/actions/planted-owner.ts`, code: take('../store/planted-safe.ts') },
    targets: { [`${people}/store/planted-safe.ts`]: value },
  },
  {
    rule: 'enter-a-room-by-its-door',
    from: `${events}/planted-type-burglar.ts`,
    code: takeType('#modules/people/planted-diary.ts'),
    twin: { from: `${people}/planted-reader.ts`, code: takeType('./planted-diary.ts') },
    targets: { [`${people}/planted-diary.ts`]: value },
  },
  {
    rule: 'enter-a-room-by-its-door-from-outside',
    from: 'src/planted-command.ts',
    code: take('#modules/people/planted-cellar.ts'),
    twin: { from: 'src/planted-visit.ts', code: takeAll('#modules/people/index.ts') },
    targets: { [`${people}/planted-cellar.ts`]: value },
  },
  {
    rule: 'the-door-is-for-others',
    from: `${people}/actions/planted-loop.ts`,
    code: takeAll('../index.ts'),
    twin: { from: `${events}/actions/planted-guest.ts`, code: takeAll('#modules/people/index.ts') },
  },
  {
    rule: 'enter-an-engine-by-its-door',
    from: `${events}/planted-mechanic.ts`,
    code: take('#engines/planted/piston.ts'),
    twin: { from: `${events}/planted-driver.ts`, code: take('#engines/planted/index.ts') },
    targets: { 'src/engines/planted/piston.ts': value, 'src/engines/planted/index.ts': value },
  },
  {
    rule: 'nouns-are-pure',
    from: `${people}/planted-noun.ts`,
    code: take('./store/planted-shelf.ts'),
    twin: { from: `${people}/jobs/planted-job.ts`, code: take('../store/planted-shelf.ts') },
    targets: { [`${people}/store/planted-shelf.ts`]: value },
  },
  {
    rule: 'nouns-are-pure',
    from: `${people}/planted-mirror.ts`,
    code: take('#ui/PlantedFrame/PlantedFrame.tsx'),
    twin: {
      from: `${people}/pages/PlantedMirror.tsx`,
      code: take('#ui/PlantedFrame/PlantedFrame.tsx'),
    },
    targets: { 'src/ui/PlantedFrame/PlantedFrame.tsx': value },
  },
  {
    rule: 'texts-only-speak',
    from: `${people}/texts/planted-refusals.ts`,
    code: take('../actions/planted-refuse.ts'),
    twin: {
      from: `${people}/texts/planted-sentences.ts`,
      code: takeType('../actions/planted-refuse.ts'),
    },
    targets: { [`${people}/actions/planted-refuse.ts`]: value },
  },
  {
    rule: 'nouns-take-types-only',
    from: `${people}/planted-tap.ts`,
    code: take('#platform/planted-water.ts'),
    twin: { from: `${people}/planted-pipe.ts`, code: takeType('#platform/planted-water.ts') },
    targets: { 'src/platform/planted-water.ts': value },
  },
  {
    rule: 'nouns-take-types-only',
    from: `${events}/planted-caller.ts`,
    code: takeAll('#modules/people/index.ts'),
    twin: {
      from: `${events}/planted-namer.ts`,
      code: "import type * as all from '#modules/people/index.ts'\nexport type Kept = typeof all\n",
    },
  },
  {
    rule: 'nouns-know-no-system',
    from: `${people}/planted-file.ts`,
    code: takeAll('node:fs/promises'),
    twin: { from: `${people}/planted-shape.ts`, code: takeAll('zod') },
  },
  {
    rule: 'pages-only-draw',
    from: `${people}/pages/PlantedReader.tsx`,
    code: "export const kept = () => import('../store/planted-list.ts')\n",
    twin: { from: `${people}/routes/planted-list.tsx`, code: take('../store/planted-list.ts') },
    targets: { [`${people}/store/planted-list.ts`]: value },
  },
  {
    rule: 'pages-only-draw',
    from: `${people}/documents/planted-letter.ts`,
    code: "export * from '../actions/planted-send.ts'\n",
    twin: { from: `${people}/jobs/planted-send.ts`, code: take('../actions/planted-send.ts') },
    targets: { [`${people}/actions/planted-send.ts`]: value },
  },
  {
    rule: 'pages-get-what-they-show',
    from: `${people}/mails/planted-stamp.ts`,
    code: take('#platform/planted-stamp.ts'),
    twin: { from: `${people}/mails/planted-seal.ts`, code: takeType('#platform/planted-stamp.ts') },
    targets: { 'src/platform/planted-stamp.ts': value },
  },
  {
    rule: 'pages-know-no-system',
    from: `${people}/pages/PlantedDisk.tsx`,
    code: takeAll('node:fs'),
    twin: { from: `${people}/routes/planted-disk.tsx`, code: takeAll('node:fs') },
  },
  {
    rule: 'islands-stay-in-the-browser',
    from: 'src/ui/PlantedBoat/PlantedBoat.island.ts',
    code: take('./PlantedHarbour.tsx'),
    twin: { from: 'src/ui/PlantedBoat/PlantedRaft.island.ts', code: take('#kit/planted-oar.ts') },
    targets: { 'src/ui/PlantedBoat/PlantedHarbour.tsx': value, 'src/kit/planted-oar.ts': value },
  },
  {
    rule: 'actions-know-no-page',
    from: `${people}/actions/planted-paint.ts`,
    code: take('../pages/PlantedPicture.tsx'),
    twin: { from: `${people}/routes/planted-paint.tsx`, code: take('../pages/PlantedPicture.tsx') },
    targets: { [`${people}/pages/PlantedPicture.tsx`]: value },
  },
  {
    rule: 'actions-get-the-world',
    from: `${people}/actions/planted-grab.ts`,
    code: take('#platform/planted-pump.ts'),
    twin: { from: `${people}/actions/planted-ask.ts`, code: takeType('#platform/planted-pump.ts') },
    targets: { 'src/platform/planted-pump.ts': value },
  },
  {
    rule: 'stores-only-store',
    from: `${people}/store/planted-plot.ts`,
    code: take('../actions/planted-deed.ts'),
    twin: { from: `${people}/demo/planted-story.ts`, code: take('../actions/planted-deed.ts') },
    targets: { [`${people}/actions/planted-deed.ts`]: value },
  },
  {
    rule: 'only-stores-speak-sql',
    from: `${people}/actions/planted-query.ts`,
    code: takeAll('kysely'),
    twin: { from: `${people}/store/planted-query.ts`, code: takeAll('kysely') },
  },
  {
    rule: 'only-stores-speak-sql',
    from: `${people}/routes/planted-query.tsx`,
    code: takeAll('pg'),
    twin: { from: 'src/platform/planted-query.ts', code: takeAll('pg') },
  },
  {
    rule: 'tables-are-types',
    from: `${people}/planted/tables.ts`,
    code: takeAll('kysely'),
    twin: {
      from: `${people}/planted/twin/tables.ts`,
      code: "import type { Generated } from 'kysely'\nexport type Kept = Generated<string>\n",
    },
  },
  {
    rule: 'only-routes-speak-http',
    from: `${people}/actions/planted-answer.ts`,
    code: takeAll('hono'),
    twin: { from: `${people}/routes/planted-answer.tsx`, code: takeAll('hono') },
  },
  {
    rule: 'only-routes-speak-http',
    from: `${people}/pages/PlantedCookie.tsx`,
    code: takeAll('hono/cookie'),
    twin: { from: `${people}/pages/PlantedElement.tsx`, code: takeAll('hono/jsx') },
  },
  {
    rule: 'only-the-house-reads-plates',
    from: `${events}/routes/planted-plate.tsx`,
    code: takeAll('../module.ts'),
    twin: { from: 'src/planted-list.ts', code: takeAll('#modules/events/module.ts') },
  },
  {
    rule: 'source-never-imports-tests',
    from: `${people}/actions/planted-shortcut.ts`,
    code: takeType('#platform/testing/planted-world.ts'),
    twin: {
      from: `${people}/actions/planted-shortcut.test.ts`,
      code: takeType('#platform/testing/planted-world.ts'),
    },
    targets: { 'src/platform/testing/planted-world.ts': value },
  },
  {
    rule: 'no-development-tools-at-run-time',
    from: `${people}/routes/planted-dice.tsx`,
    code: takeAll('fast-check'),
    twin: { from: `${people}/planted-dice.test.ts`, code: takeAll('fast-check') },
  },
  {
    rule: 'imports-exist',
    from: `${people}/routes/planted-nowhere.tsx`,
    code: takeAll('./planted-ghost.ts'),
    twin: { from: `${people}/routes/planted-somewhere.tsx`, code: takeAll('./planted-spirit.ts') },
    targets: { [`${people}/routes/planted-spirit.ts`]: value },
  },
  {
    rule: 'floor-plan-people',
    from: `${people}/actions/planted-climb.ts`,
    code: takeAll('#modules/experiments/index.ts'),
    twin: {
      from: `${experiments}/actions/planted-lean.ts`,
      code: takeAll('#modules/people/index.ts'),
    },
  },
  {
    rule: 'floor-plan-events',
    from: `${events}/planted-wish.ts`,
    code: "import type * as all from '#modules/experiments/index.ts'\nexport type Kept = typeof all\n",
    twin: {
      from: `${experiments}/planted-wish.ts`,
      code: "import type * as all from '#modules/events/index.ts'\nexport type Kept = typeof all\n",
    },
  },
]

/** Makes one more plant for each pair of neighbours on the floor plan, so that the list itself is proven. */
export function neighbourPlants(rooms: readonly string[]): Plant[] {
  return rooms.slice(0, -1).map((room, at) => {
    const next = rooms[at + 1]
    return {
      rule: `floor-plan-${room}`,
      from: `src/modules/${room}/actions/planted-upstairs.ts`,
      code: takeAll(`#modules/${next}/index.ts`),
      twin: {
        from: `src/modules/${next}/actions/planted-downstairs.ts`,
        code: takeAll(`#modules/${room}/index.ts`),
      },
    }
  })
}
