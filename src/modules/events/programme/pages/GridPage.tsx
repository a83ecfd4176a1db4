import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { ProgrammeTabs } from '../../calls/index.ts'
import { programmeTexts } from '../../calls/nouns.ts'
import { programmePath } from '../../paths/programmes.ts'
import { paths } from '../../paths.ts'
import type { ScheduleProblemKind } from '../../schedule.ts'
import { type GridItem, PlaceFields, ScheduleCard } from './ScheduleCard.tsx'
import { type ScheduleProps, ScheduleTable } from './ScheduleTable.tsx'

export interface GridPageProps extends ScheduleProps {
  readonly toPlace: readonly GridItem[]
  readonly version: number | undefined
  readonly changes: number
  readonly publishForm?: FormState | undefined
}

/** The schedule being laid out: by plain forms, by dragging, and by keyboard. */
export function GridPage(props: GridPageProps) {
  const { frame, event } = props
  const texts = programmeTexts[frame.locale]
  // The event was moved: what stood on a day that it no longer has is to be placed again.
  const outside = props.slots.flatMap((slot) => {
    const item = props.items.get(slot.id)
    return item && !props.days.includes(slot.day) ? [{ slot, item }] : []
  })
  return (
    <Layout
      frame={frame}
      title={texts.gridTitle}
      eyebrow={event.title}
      lead={texts.gridLead}
      crumbs={[{ label: texts.agenda, href: paths.agenda }]}
      refused={[props.refused, props.renameRefused, props.publishForm].some(Boolean)}
      wide
    >
      <ProgrammeTabs frame={frame} slug={event.slug} current="grid" />
      <Problems {...props} />
      <schedule-board
        action={programmePath('place', event.slug)}
        data-key={frame.formMark}
        data-taken={texts.taken}
        data-given-up={texts.givenUp}
      >
        <p class="board-said" aria-live="assertive" />
        <section>
          <h2>{texts.toPlace}</h2>
          {props.toPlace.length + outside.length === 0 && <p>{texts.toPlaceNone}</p>}
          <div class="board-waiting">
            {props.toPlace.map((item) => (
              <ScheduleCard {...props} item={item} slot={undefined} />
            ))}
            {outside.map(({ slot, item }) => (
              <ScheduleCard
                {...props}
                item={{ ...item, warning: texts.wasOn(writtenDay(slot.day, frame.locale)) }}
                slot={slot}
                inTrouble
              />
            ))}
          </div>
        </section>
        {props.days.map((day) => (
          <section>
            <h2>{writtenDay(day, frame.locale)}</h2>
            <ScheduleTable {...props} day={day} />
          </section>
        ))}
      </schedule-board>
      <BreakForm {...props} />
      <Publishing {...props} />
    </Layout>
  )
}

const kinds: readonly ScheduleProblemKind[] = [
  'same-room',
  'same-speaker',
  'outside-hours',
  'room-too-small',
]

function Problems({ frame, problems, items }: GridPageProps) {
  const texts = programmeTexts[frame.locale]
  if (problems.length === 0) return <Notice tone="good">{texts.problemsNone}</Notice>
  const titleOf = (id: string) => (
    <a href={`#moment-${id}`}>
      {items.has(id) ? <span lang={writtenLocale}>{items.get(id)?.title}</span> : texts.gone}
    </a>
  )
  return (
    <Notice tone="caution" title={texts.problems}>
      <ul>
        {kinds.flatMap((kind) =>
          problems
            .filter((problem) => problem.kind === kind)
            .map(({ slots: [first, second] }) => (
              <li>
                {texts.problem[kind]} ({titleOf(first)}
                {second !== undefined && <>, {titleOf(second)}</>})
              </li>
            )),
        )}
      </ul>
    </Notice>
  )
}

function BreakForm(props: GridPageProps) {
  const { frame, event, refused } = props
  const texts = programmeTexts[frame.locale]
  const mine = refused?.what === '' ? refused.form : undefined
  const form = mine ?? emptyForm
  return (
    <Disclosure summary={texts.break} open={mine !== undefined}>
      <Form
        frame={frame}
        action={programmePath('place', event.slug)}
        form={form}
        submit={texts.addBreak}
        id="pause"
      >
        <TextField form={form} name="title" label={texts.breakTitle} required />
        <PlaceFields {...props} form={form} slot={undefined} minutes={30} />
      </Form>
    </Disclosure>
  )
}

function Publishing({ frame, event, slots, version, changes, publishForm }: GridPageProps) {
  const texts = programmeTexts[frame.locale]
  const form = publishForm ?? emptyForm
  const state =
    version === undefined
      ? texts.neverPublished
      : changes === 0
        ? texts.asPublished(version)
        : texts.differs(changes, version)
  return (
    <section>
      <h2>{texts.publishTitle}</h2>
      <p>{state}</p>
      {slots.length === 0 ? <p>{texts.refusals.empty}</p> : null}
      {slots.length > 0 && (version === undefined || changes > 0) ? (
        <Form
          frame={frame}
          action={programmePath('publish', event.slug)}
          form={form}
          submit={texts.publish}
          id="publier"
        >
          <TextField form={form} name="note" label={texts.publishNote} maxlength={300} />
        </Form>
      ) : null}
      <p>
        {texts.runSheet} (<a href={programmePath('runSheetXlsx', event.slug)}>XLSX</a>,{' '}
        <a href={programmePath('runSheetCsv', event.slug)}>CSV</a>)
      </p>
    </section>
  )
}
