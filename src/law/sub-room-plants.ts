import { type Plant, take, takeAll, value } from './plants.ts'

/** Plants for rooms that are cut: a sub-room entered past its doors, by itself, out of its turn; a ground that leans on one. */
export function subRoomPlants(rooms: Readonly<Record<string, readonly string[]>>): Plant[] {
  const plants = Object.entries(rooms).flatMap(([room, subs]): Plant[] => {
    const at = `src/modules/${room}`
    const [first = '', second = ''] = subs
    const inner = { [`${at}/${first}/actions/planted-inner.ts`]: value }
    const within = {
      from: `${at}/${first}/routes/planted-within.ts`,
      code: take('../actions/planted-inner.ts'),
    }
    return [
      {
        rule: `ground-of-${room}`,
        from: `${at}/actions/planted-ground.ts`,
        code: takeAll(`../${first}/index.ts`),
        twin: { from: `${at}/demo/planted-ground.ts`, code: takeAll(`../${first}/index.ts`) },
      },
      // What happens later puts the room together, in one file or in several.
      {
        rule: `ground-of-${room}`,
        from: `${at}/store/planted-ground.ts`,
        code: takeAll(`../${first}/index.ts`),
        twin: { from: `${at}/jobs/planted-ground.ts`, code: takeAll(`../${first}/index.ts`) },
      },
      {
        rule: 'enter-a-sub-room-by-its-door',
        from: `${at}/${second}/actions/planted-window.ts`,
        code: take(`../../${first}/actions/planted-inner.ts`),
        twin: within,
        targets: inner,
      },
      {
        rule: 'enter-a-sub-room-by-its-door-from-the-ground',
        from: `${at}/demo/planted-window.ts`,
        code: take(`../${first}/actions/planted-inner.ts`),
        twin: within,
        targets: inner,
      },
      {
        rule: 'the-door-of-a-sub-room-is-for-others',
        from: `${at}/${first}/actions/planted-mirror.ts`,
        code: takeAll('../index.ts'),
        twin: {
          from: `${at}/${second}/actions/planted-visitor.ts`,
          code: takeAll(`../../${first}/index.ts`),
        },
      },
      {
        rule: 'parts-are-for-plates',
        from: `${at}/${second}/actions/planted-part.ts`,
        code: takeAll(`../../${first}/part.ts`),
        twin: {
          from: `${at}/${second}/actions/planted-noun.ts`,
          code: takeAll(`../../${first}/nouns.ts`),
        },
      },
      ...subs.slice(0, -1).map((sub, place) => ({
        rule: `order-in-${room}-${sub}`,
        from: `${at}/${sub}/actions/planted-upstairs.ts`,
        code: takeAll(`../../${subs[place + 1]}/index.ts`),
        twin: {
          from: `${at}/${subs[place + 1]}/actions/planted-downstairs.ts`,
          code: takeAll(`../../${sub}/index.ts`),
        },
      })),
    ]
  })
  // A room with one sub-room has no second one that could enter it.
  return plants.filter(({ from, twin }) => !`${from} ${twin?.from ?? ''}`.includes('//'))
}
