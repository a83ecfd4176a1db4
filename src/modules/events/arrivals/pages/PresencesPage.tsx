import { shortDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenDuration } from '#kit/hours.ts'
import type { Undrawn } from '#kit/writing/undrawn.ts'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { UndrawnNames } from '#ui/UndrawnNames/UndrawnNames.tsx'
import type { NetworkEvent } from '../../event.ts'
import { presencePath } from '../../paths/presences.ts'
import { eventCrumbs, PresenceTools } from '../../presence/index.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import { type PresenceCount, presenceMedia } from '../../presence.ts'

export interface TerritoryHours {
  readonly territory: string | undefined
  readonly people: number
  readonly minutes: number
}

interface PresencesProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly days: readonly string[]
  readonly count: PresenceCount
  readonly views: number
  readonly hours: readonly TerritoryHours[]
  readonly settings: { minMinutes: number; coldWeeks: number; satisfaction: boolean }
  readonly correction: FormState
  readonly setting: FormState
  /** Of the names of the sheet and the badges. */
  readonly undrawn: Undrawn | undefined
}

export function PresencesPage(props: PresencesProps) {
  const { frame, event, count } = props
  const texts = presenceTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.presencesTitle(event.title)}
      lead={texts.presencesLead}
      crumbs={eventCrumbs(event, frame.locale)}
      refused={Object.keys({ ...props.correction.problems, ...props.setting.problems }).length > 0}
    >
      {count.people + count.replay + props.views === 0 ? (
        <EmptyState title={texts.presencesEmpty}>
          <p>{texts.presencesEmptyText}</p>
        </EmptyState>
      ) : (
        <Figures {...props} />
      )}
      <UndrawnNames frame={frame} undrawn={props.undrawn} />
      <PresenceTools slug={event.slug} frame={frame} />
      <Correction {...props} />
      <Settings {...props} />
    </Layout>
  )
}

function Figures({ frame, count, views, hours }: PresencesProps) {
  const texts = presenceTexts[frame.locale]
  return (
    <>
      <BigFigures
        items={[
          { value: String(count.people), label: texts.people },
          { value: String(count.replay), label: texts.replayPeople },
          { value: String(views), label: texts.replayViews },
        ]}
      />
      <Table
        caption={texts.byDay}
        columns={[
          { title: texts.day },
          { title: texts.onSite, align: 'right' },
          { title: texts.online, align: 'right' },
          { title: texts.people, align: 'right' },
        ]}
        rows={count.days.map((day) => [
          shortDay(day.day, frame.locale, undefined),
          String(day.onSite),
          String(day.online),
          String(day.people),
        ])}
      />
      <Table
        caption={texts.byMedium}
        columns={[{ title: texts.byMedium }, { title: texts.people, align: 'right' }]}
        rows={presenceMedia
          .filter((medium) => count.media[medium] > 0)
          .map((medium) => [texts.media[medium], String(count.media[medium])])}
      />
      {hours.length > 0 ? (
        <Table
          caption={texts.hoursByTerritory}
          columns={[
            { title: texts.territory },
            { title: texts.personDays, align: 'right' },
            { title: texts.hours, align: 'right' },
          ]}
          rows={hours.map((hour) => [
            hour.territory ?? texts.noTerritory,
            String(hour.people),
            writtenDuration(hour.minutes, frame.locale),
          ])}
        />
      ) : null}
    </>
  )
}

function Correction({ frame, event, days, correction }: PresencesProps) {
  const texts = presenceTexts[frame.locale]
  const { slug } = event
  return (
    <Disclosure summary={texts.correct} open={Object.keys(correction.problems).length > 0}>
      <Form
        frame={frame}
        id="corriger"
        action={presencePath('presences', { slug })}
        form={correction}
        submit={texts.save}
      >
        <NumberField name="number" label={texts.correctField} form={correction} required />
        <Select
          name="day"
          label={texts.day}
          form={correction}
          value={days.length === 1 ? days[0] : undefined}
          options={days.map((day) => ({
            value: day,
            label: shortDay(day, frame.locale, undefined),
          }))}
          required
        />
        <Select
          name="how"
          label={texts.how}
          form={correction}
          value="on-site"
          options={(['on-site', 'online'] as const).map((how) => ({
            value: how,
            label: texts.hows[how],
          }))}
          required
        />
        <Select
          name="there"
          label={texts.correctThere}
          form={correction}
          options={Object.entries(texts.correctOptions).map(([value, label]) => ({ value, label }))}
          required
        />
      </Form>
    </Disclosure>
  )
}

function Settings({ frame, event, settings, setting }: PresencesProps) {
  const texts = presenceTexts[frame.locale]
  return (
    <Disclosure summary={texts.settings} open={Object.keys(setting.problems).length > 0}>
      <Form
        frame={frame}
        id="reglages"
        action={presencePath('presenceSettings', { slug: event.slug })}
        form={setting}
        submit={texts.save}
        seen
      >
        <NumberField
          name="minMinutes"
          label={texts.minMinutes}
          unit={texts.minutesUnit}
          form={setting}
          value={String(settings.minMinutes)}
        />
        <CheckBox
          name="satisfaction"
          label={texts.satisfaction}
          form={setting}
          value={settings.satisfaction ? 'yes' : ''}
        />
        <NumberField
          name="coldWeeks"
          label={texts.coldWeeks}
          unit={texts.weeksUnit}
          form={setting}
          value={String(settings.coldWeeks)}
          required
        />
      </Form>
    </Disclosure>
  )
}
