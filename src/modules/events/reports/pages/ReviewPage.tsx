import { shortDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenDuration } from '#kit/hours.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { NetworkEvent } from '../../event.ts'
import { presencePath } from '../../paths/presences.ts'
import { eventCrumbs } from '../../presence/index.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import type { Expected } from '../../presence.ts'
import type { ImportedPerson, ReportTool, ToldRow } from '../../told-report.ts'
import { isNote } from '../import.ts'
import { presenceImportTexts, toldCells } from '../texts/report.ts'

interface ReviewProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly given: {
    readonly id: string
    readonly tool: ReportTool
    readonly minMinutes: number
    readonly people: readonly ImportedPerson[] | undefined
    readonly rejected: readonly ToldRow[] | undefined
    readonly counts: {
      read: number
      present: number
      short: number
      unknown: number
      rejected: number
    }
    readonly appliedAt: Date | undefined
  }
  readonly holders: readonly Expected[]
  readonly form: FormState
}

/** The dry run: who is who, chosen by a person, before anything is counted. */
export function PresenceReviewPage(props: ReviewProps) {
  const { frame, event, given, form } = props
  const texts = presenceImportTexts[frame.locale]
  const parts = { slug: event.slug, id: given.id }
  return (
    <Layout
      frame={frame}
      title={texts.reviewTitle}
      lead={texts.reviewLead(texts.tools[given.tool], String(given.counts.read))}
      crumbs={[
        ...eventCrumbs(event, frame.locale, true),
        { label: texts.title, href: presencePath('imports', { slug: event.slug }) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <BigFigures
        items={[
          { value: String(given.counts.present), label: texts.present },
          { value: String(given.counts.short), label: texts.shortCount },
          { value: String(given.counts.unknown), label: texts.unknownCount },
          { value: String(given.counts.rejected), label: texts.rejectedCount },
        ]}
      />
      {given.people && !given.appliedAt ? (
        <>
          <Form
            frame={frame}
            action={presencePath('oneImport', parts)}
            form={form}
            submit={texts.apply}
          >
            <People {...props} people={given.people} />
            <p>{texts.twice}</p>
            <p>{texts.newcomerBasis}</p>
            <CheckBox form={form} name="keepEmails" label={texts.keepEmails} />
          </Form>
          <ActionButton
            frame={frame}
            action={presencePath('importDrop', parts)}
            label={texts.drop}
          />
        </>
      ) : (
        <p>
          {given.appliedAt ? texts.refusals['already-applied'](1) : texts.refusals['lines-gone'](1)}
        </p>
      )}
      <Aside {...props} />
    </Layout>
  )
}

function People(props: ReviewProps & { people: readonly ImportedPerson[] }) {
  const { frame, given, people, form } = props
  const texts = presenceImportTexts[frame.locale]
  const words = presenceTexts[frame.locale]
  return (
    <Table
      caption={texts.person}
      columns={[
        { title: texts.person },
        { title: words.day },
        { title: texts.time, align: 'right' },
        { title: texts.matched },
      ]}
      rows={people.map((person, at) => [
        person.email ? `${person.name} (${person.email})` : person.name,
        shortDay(person.day, frame.locale, undefined),
        <>
          {writtenDuration(person.minutes, frame.locale)}
          {person.joins > 1 ? <small> {texts.joins(String(person.joins))}</small> : null}
        </>,
        <>
          <Choice
            {...props}
            person={person}
            name={`person-${at}`}
            chosen={form.values[`person-${at}`]}
          />
          {person.minutes < given.minMinutes ? (
            <small> {texts.short(writtenDuration(given.minMinutes, frame.locale))}</small>
          ) : null}
        </>,
      ])}
    />
  )
}

function Choice(
  props: ReviewProps & { person: ImportedPerson; name: string; chosen: string | undefined },
) {
  const { frame, holders, person, name, chosen } = props
  const texts = presenceImportTexts[frame.locale]
  const words = presenceTexts[frame.locale]
  const proposed = holders.find(({ registrationId }) => registrationId === person.registrationId)
  const current = chosen ?? (proposed ? String(proposed.number) : '')
  return (
    <>
      <select name={name} class="input select" aria-label={texts.numberOf(person.name)}>
        <option value="">{texts.nobody}</option>
        <option value="new" selected={current === 'new'}>
          {texts.newcomer}
        </option>
        {holders.map((holder) => (
          <option value={String(holder.number)} selected={String(holder.number) === current}>
            {`${holder.number}. ${holder.name ?? words.nameGone}`}
          </option>
        ))}
      </select>
      <small>{texts.reasons[person.reason]}</small>
    </>
  )
}

function Aside({ frame, event, given }: ReviewProps) {
  const texts = presenceImportTexts[frame.locale]
  const told = given.rejected ?? []
  if (told.length === 0) return <p class="hint">{texts.keptFor}</p>
  const titles = texts.reportTitles.map((title) => ({ title }))
  const lists = [
    { caption: texts.rejected, rows: told.filter((row) => !isNote(row)) },
    { caption: texts.notes, rows: told.filter(isNote) },
  ]
  return (
    <>
      {lists.map(({ caption, rows }) =>
        rows.length > 0 ? (
          <Table
            caption={caption}
            columns={titles}
            rows={rows.slice(0, 50).map((row) => [...toldCells(row, frame.locale)])}
          />
        ) : null,
      )}
      <p>
        <ButtonLink
          href={presencePath('importRejected', { slug: event.slug, id: given.id })}
          tone="quiet"
          download
        >
          {texts.rejectedCsv}
        </ButtonLink>
      </p>
      <p class="hint">{texts.keptFor}</p>
    </>
  )
}
