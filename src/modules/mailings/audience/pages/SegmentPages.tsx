import { challengeNames, challenges } from '#kit/challenge.ts'
import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { roleNames } from '#kit/viewer.ts'
import { semicolon } from '#kit/words.ts'
import { roleTexts } from '#modules/people/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { filled, writingPaths } from '../../paths/writing.ts'
import { paths } from '../../paths.ts'
import { sendingTexts } from '../../texts/sending.ts'
import {
  eventKinds,
  everyone,
  readerTerritoryKinds,
  type Segment,
  type SegmentReason,
  type SegmentRules,
} from '../segment.ts'
import { segmentTexts } from '../texts/segments.ts'

interface Choices {
  readonly regions: readonly { readonly code: string; readonly name: string }[]
}

export interface ListCount {
  readonly id: string
  readonly name: string
  readonly count: number
}

export interface SegmentsProps extends Choices {
  readonly frame: Frame
  readonly form: FormState
  readonly segments: readonly (Segment & { readonly counts: readonly ListCount[] })[]
}

export function SegmentsPage(props: SegmentsProps) {
  const { frame, segments, form } = props
  const texts = segmentTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.segmentsTitle}
      lead={texts.segmentsLead}
      crumbs={[
        { label: sendingTexts[frame.locale].sendings, href: paths.sendings },
        { label: texts.segments },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {segments.length === 0 ? (
        <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
      ) : (
        <Table
          caption={texts.segments}
          captionHidden
          columns={[{ title: texts.name }, { title: texts.count }]}
          rows={segments.map(({ id, name, counts }) => [
            <a href={filled(writingPaths.segment, { segment: id })}>{name}</a>,
            counts
              .map((list) => texts.countIn(list.name, writtenNumber(list.count, frame.locale)))
              .join(' · '),
          ])}
        />
      )}
      <h2>{texts.newSegment}</h2>
      <SegmentForm {...props} action={writingPaths.segments} name="" rules={everyone} />
    </Layout>
  )
}

export interface SegmentProps extends Choices {
  readonly frame: Frame
  readonly form: FormState
  readonly segment: Segment
  readonly counts: readonly ListCount[]
  /** The first people of one list, with what made them come in. */
  readonly members: readonly {
    readonly name: string
    readonly reasons: readonly SegmentReason[]
  }[]
  readonly list: ListCount | undefined
  /** Letters that have not left and are for this segment. */
  readonly letters: number
}

export function SegmentPage(props: SegmentProps) {
  const { frame, segment, members, list, letters } = props
  const texts = segmentTexts[frame.locale]
  const number = (value: number) => writtenNumber(value, frame.locale)
  const action = filled(writingPaths.segment, { segment: segment.id })
  return (
    <Layout
      frame={frame}
      title={segment.name}
      titleIn={writtenLocale}
      lead={texts.segmentsLead}
      crumbs={[
        { label: sendingTexts[frame.locale].sendings, href: paths.sendings },
        { label: texts.segments, href: writingPaths.segments },
        { label: segment.name },
      ]}
      refused={Object.keys(props.form.problems).length > 0}
    >
      <ul>
        {props.counts.map(({ id, name, count }) => (
          <li>
            <a href={`${action}?liste=${id}#membres`}>{texts.countIn(name, number(count))}</a>
          </li>
        ))}
      </ul>
      <h2 id="membres">{texts.members}</h2>
      {list && members.length > 0 ? (
        <Table
          caption={texts.membersOf(list.name, number(members.length), number(list.count))}
          columns={[{ title: texts.person }, { title: texts.why }]}
          rows={members.map(({ name, reasons }) => [
            name,
            reasons
              .map((reason) => reasonWords(reason, frame.locale))
              .join(semicolon[frame.locale]),
          ])}
        />
      ) : (
        <EmptyState title={texts.nobody}>{texts.nobodyText}</EmptyState>
      )}
      <h2>{texts.rules}</h2>
      <SegmentForm {...props} action={action} name={segment.name} rules={segment.rules} />
      {letters > 0 ? (
        <Notice tone="caution">{texts.stillUsed(letters)}</Notice>
      ) : (
        <ActionButton
          frame={frame}
          action={filled(writingPaths.removeSegment, { segment: segment.id })}
          label={texts.remove}
          tone="danger"
          confirm={texts.removeConfirm}
        />
      )}
    </Layout>
  )
}

function SegmentForm(
  props: Choices & {
    readonly frame: Frame
    readonly form: FormState
    readonly action: string
    readonly name: string
    readonly rules: SegmentRules
  },
) {
  const { frame, form, rules } = props
  const { locale } = frame
  const texts = segmentTexts[locale]
  const number = (value: number | undefined) => (value === undefined ? '' : String(value))
  return (
    <Form frame={frame} action={props.action} form={form} submit={texts.keep} seen={!!props.name}>
      <TextField
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        form={form}
        value={props.name}
        required
      />
      <CheckBoxes
        name="roles"
        label={texts.roles}
        hint={texts.rulesHint}
        form={form}
        value={rules.roles}
        options={roleNames.map((role) => ({ value: role, label: roleTexts[locale][role] }))}
      />
      <CheckBoxes
        name="topics"
        label={texts.topics}
        form={form}
        value={rules.topics}
        options={challenges.map((topic) => ({
          value: topic,
          label: challengeNames[locale][topic],
        }))}
      />
      <CheckBoxes
        name="territoryKinds"
        label={texts.kinds}
        form={form}
        value={rules.territoryKinds}
        options={readerTerritoryKinds.map((kind) => ({
          value: kind,
          label: texts.kindNames[kind],
        }))}
      />
      <NumberField
        name="populationFrom"
        label={texts.populationFrom}
        unit={texts.inhabitants}
        form={form}
        value={number(rules.populationFrom)}
      />
      <NumberField
        name="populationBelow"
        label={texts.populationBelow}
        unit={texts.inhabitants}
        form={form}
        value={number(rules.populationBelow)}
      />
      {props.regions.length > 0 ? (
        <CheckBoxes
          name="regions"
          label={texts.regions}
          form={form}
          value={rules.regions}
          options={props.regions.map(({ code, name }) => ({ value: code, label: name }))}
        />
      ) : null}
      <Radios
        name="membership"
        label={texts.membership}
        form={form}
        value={rules.membership}
        options={(['any', 'members', 'others'] as const).map((value) => ({
          value,
          label: texts.memberships[value],
        }))}
      />
      <CheckBoxes
        name="attendedKinds"
        label={texts.attendedKinds}
        form={form}
        value={rules.attendedKinds}
        options={eventKinds.map((kind) => ({ value: kind, label: texts.eventKinds[kind] }))}
      />
      {(['attendedWithin', 'seenWithin', 'notSeenFor'] as const).map((name) => (
        <NumberField
          name={name}
          label={texts[name]}
          unit={texts.months}
          form={form}
          value={number(rules[name])}
        />
      ))}
    </Form>
  )
}

/** Why someone is in, as one says it. */
function reasonWords(reason: SegmentReason, locale: Locale): string {
  const words = segmentTexts[locale]
  const texts = words.reasons
  switch (reason.rule) {
    case 'role':
      return texts.role(word(roleTexts[locale], reason.role))
    case 'topic':
      return texts.topic(word(challengeNames[locale], reason.topic))
    case 'territory-kind':
      return texts['territory-kind'](word(words.kindNames, reason.kind))
    case 'population':
      return texts.population(writtenNumber(reason.population, locale))
    case 'region':
      return texts.region(reason.code)
    case 'membership':
      return reason.member ? texts.member : texts.notMember
    case 'attended':
      return texts.attended(word(words.eventKinds, reason.kind), writtenDay(reason.on, locale))
    case 'seen':
      return texts.seen(writtenDay(reason.on, locale))
    case 'not-seen':
      return reason.on ? texts.notSeenSince(writtenDay(reason.on, locale)) : texts.neverSeen
    case 'subscribed':
      return texts.subscribed
  }
}

function word(words: Readonly<Record<string, string>>, key: string): string {
  return ownOf(words, key) ?? key
}
