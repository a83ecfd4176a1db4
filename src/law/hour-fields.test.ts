import { expect, test } from 'vitest'
import { filesBelow, isTest, type SourceFile } from './source.ts'

// In the night of the change of hour, an hour is no hour of its day: wherever an hour is typed, it is refused with words.

/** Where each hour that is typed is held to the clocks of its place. */
const heldIn: Readonly<Record<string, string>> = {
  'draws/CallsPage.tsx#callBackAt': 'draws/phone-and-paper/routes/calls.tsx',
  'draws/CommitSteps.tsx#time': 'draws/seals/seal-forms.ts',
  'draws/RulePage.tsx#lettersTime': 'draws/preparation/rule-form.ts',
  'events/EventFormPage.tsx#endsAt': 'events/organising/event-form.ts',
  'events/EventFormPage.tsx#startsAt': 'events/organising/event-form.ts',
  'events/ScheduleCard.tsx#time': 'events/programme/routes/grid.tsx',
  'events/SessionFields.tsx#startsAt': 'events/session.ts',
  'governance/MeetingFields.tsx#time': 'governance/meeting.ts',
  'mailings/LetterHour.tsx#time': 'mailings/sending/routes/letter-hour.tsx',
  'votes/PreparePage.tsx#closesTime': 'votes/vote.ts',
  'votes/VoteFields.tsx#closesTime': 'votes/vote.ts',
}

/** Every field of a form where an hour is typed, `room/Page.tsx#field`: by its name, or by its kind. */
function hourFields({ path, text }: SourceFile): readonly string[] {
  const room = /^src\/modules\/([^/]+)\//.exec(path)?.[1]
  if (room === undefined || isTest(path) || !path.endsWith('.tsx')) return []
  const tags = text.split(/<(?=(?:TextField|Select|input)\s)/).slice(1)
  return tags.flatMap((piece) => {
    const tag = piece.split('/>', 1)[0] ?? ''
    const name =
      /\b(?:field|hour)\('(\w+)'\)/.exec(tag) ?? /\bname=(?:"([^"]+)"|\{([^}]+)\})/.exec(tag)
    const isHour =
      /\btype="(?:time|datetime-local)"/.test(tag) ||
      /^(?:[a-z]*[tT]ime|[a-z]+At|hour|heure)$/.test(name?.[1] ?? '')
    const isTyped = !/\btype="hidden"/.test(tag)
    const file = path.slice(path.lastIndexOf('/') + 1)
    return isHour && isTyped ? [`${room}/${file}#${name?.[1] ?? name?.[2] ?? '?'}`] : []
  })
}

/**
 * Hours shown in a field as they are kept (`18:00`), beside a hint that says « 18 h 30 » : a field shows what people type,
 * by `writtenTime`, and `readTime` reads it back.
 */
function keptHours({ path, text }: SourceFile): readonly string[] {
  if (isTest(path) || !path.endsWith('.tsx')) return []
  return text
    .split(/<(?=TextField\s)/)
    .slice(1)
    .map((piece) => piece.split('/>', 1)[0] ?? '')
    .filter(
      (tag) =>
        /\b(?:name="|field\(')(?:[a-z]*[tT]ime|[a-z]+At|day(?:From|To))\b/.test(tag) &&
        (/\bfield\('/.test(tag) || /\bvalue=/.test(tag)) &&
        !/\bvalue=\{[^}]*(?:writtenTime|hourOf|typedTime)\(/.test(tag),
    )
    .map((tag) => `${path} ${tag.slice(0, 80)}`)
}

const house = filesBelow('src/modules', /\.tsx?$/)

test('an hour stands in its field as its hint writes it', () => {
  expect(house.flatMap(keptHours)).toEqual([])
})

test.each([
  "<TextField {...field('startsAt')} label={said.start} />",
  '<TextField name="dayFrom" value={programme.dayFrom} />',
  '<TextField name="closesTime" value="18:00" />',
])('%s shows an hour as it is kept', (text) => {
  expect(keptHours({ path: 'src/modules/x/pages/New.tsx', text })).toHaveLength(1)
})

test.each([
  '<TextField name="dayFrom" value={writtenTime(programme.dayFrom, locale)} />',
  '<TextField name="time" label={said.time} form={form} required />',
])('%s does not', (text) => {
  expect(keptHours({ path: 'src/modules/x/pages/New.tsx', text })).toEqual([])
})

test('every hour that is typed is held to the clocks of its place', () => {
  const asked = [...new Set(house.flatMap(hourFields))]
  expect(asked.toSorted()).toEqual(Object.keys(heldIn).toSorted())
  for (const path of new Set(Object.values(heldIn))) {
    const text = house.find((file) => file.path === `src/modules/${path}`)?.text ?? ''
    expect(text, path).toMatch(/\bisHourOf\(/)
    expect(text, path).toMatch(/\bnoSuchHour\b/)
  }
})

/** A shape that takes an hour only as it is kept: it refuses what its own field shows. */
const keptAlone = /\.regex\(\/\^\(\[01\]\\d\|2\[0-3\]\):/

test('no shape refuses an hour as its field writes it: `timeOfDay` reads it', () => {
  const strict = house.filter(({ path, text }) => !isTest(path) && keptAlone.test(text))
  expect(strict.map(({ path }) => path)).toEqual([])
  expect('startsAt: z.string().regex(/^([01]\\d|2[0-3]):[0-5]\\d$/)').toMatch(keptAlone)
  expect('startsAt: timeOfDay').not.toMatch(keptAlone)
})

test.each([
  '<TextField\n  name="time"\n  label={said.time} />',
  '<input type="datetime-local" name="callAgain" />',
  '<Select name="startsAt" options={times} />',
  '<TextField type="time" name={field} />',
])('%s is found', (text) => {
  expect(hourFields({ path: 'src/modules/x/pages/New.tsx', text })).toHaveLength(1)
})

test.each([
  '<TextField name="title" /><input type="hidden" name="time" value="1" />',
  '<TextField name="sometimes" />',
])('%s is not', (text) => {
  expect(hourFields({ path: 'src/modules/x/pages/New.tsx', text })).toEqual([])
})
