import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenTime } from '#kit/hours.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type Territory, type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { ReopenReason } from '#ui/Reopening/ReopenReason.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { historyTexts } from '#ui/TextHistory/texts.ts'
import {
  type EventSeries,
  eventAudiences,
  eventKinds,
  type NetworkEvent,
  waitingRules,
} from '../../event.ts'
import { managePath, managePaths } from '../../paths.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { type ChangeEffect, effectsKey } from '../change-effects.ts'
import { effectSentence, effectTexts } from '../texts/change-effects.ts'
import { manageTexts } from '../texts/manage.ts'

export interface EventFormPageProps {
  readonly frame: Frame
  readonly form: FormState
  /** None: a new one. */
  readonly event: NetworkEvent | undefined
  /** As it is now, or as a new event begins. */
  readonly values: Readonly<Record<string, string>>
  readonly series: readonly EventSeries[]
  readonly territory: Territory | undefined
  readonly answer: TerritoryAnswer | undefined
  /** What was just typed would do this, and is not saved yet. */
  readonly effects: readonly ChangeEffect[]
}

export function EventFormPage(props: EventFormPageProps) {
  const { frame, event, effects } = props
  const texts = manageTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={event ? texts.editTitle(event.title) : texts.formTitle}
      lead={event ? texts.editLead : texts.formLead}
      crumbs={[
        { label: texts.events, href: managePaths.list },
        ...(event
          ? [{ label: event.title, labelIn: writtenLocale, href: managePath('manage', event.id) }]
          : []),
      ]}
      refused={Object.keys(props.form.problems).length > 0}
    >
      {event ? (
        <p>
          <a href={managePath('versions', event.id)}>{historyTexts[frame.locale].link}</a>
        </p>
      ) : null}
      <Effects {...props} />
      <Form
        frame={frame}
        action={event ? managePath('edit', event.id) : managePaths.create}
        form={props.form}
        submit={effects.length > 0 ? texts.saveAnyway : texts.save}
        guard
        seen={event !== undefined}
      >
        {effects.length > 0 ? <HiddenField name="effects" value={effectsKey(effects)} /> : null}
        <WhatFields {...props} />
        <WhenFields {...props} />
        <WhereFields {...props} />
        <WhoFields {...props} />
      </Form>
    </Layout>
  )
}

/** Said before it is done: what a change does to those who count on the event. */
function Effects({ frame, effects }: EventFormPageProps) {
  if (effects.length === 0) return null
  const texts = effectTexts[frame.locale]
  return (
    <Notice tone="caution" title={texts.title}>
      <ul>
        {effects.map((effect) => (
          <li>{effectSentence(effect, frame.locale)}</li>
        ))}
      </ul>
      <p>{texts.notSaved}</p>
    </Notice>
  )
}

function WhatFields({ frame, form, values, series }: EventFormPageProps) {
  const texts = manageTexts[frame.locale]
  const words = publicEventTexts[frame.locale]
  return (
    <>
      <Select
        form={form}
        name="kind"
        label={texts.kind}
        value={values['kind']}
        options={eventKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        required
      />
      <TextField form={form} name="title" label={texts.title} value={values['title']} required />
      <TextField
        form={form}
        name="summary"
        label={texts.summary}
        value={values['summary']}
        required
      />
      <TextArea
        form={form}
        name="description"
        label={texts.description}
        hint={texts.descriptionHint}
        value={values['description']}
        rows={10}
      />
      {series.length > 0 ? (
        <Select
          form={form}
          name="series"
          label={texts.inSeries}
          value={values['series'] ?? ''}
          options={[
            { value: '', label: texts.noSeries },
            ...series.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      ) : null}
    </>
  )
}

function WhenFields({ frame, form, values }: EventFormPageProps) {
  const texts = manageTexts[frame.locale]
  const field = (name: string) => ({ form, name, value: values[name] })
  const hour = (name: string) => ({
    ...field(name),
    value: writtenTime(values[name] ?? '', frame.locale),
  })
  return (
    <>
      <DateField {...field('onDay')} label={texts.onDay} required />
      <TextField
        {...hour('startsAt')}
        label={texts.startsAt}
        hint={texts.timeHint}
        width="short"
        required
      />
      <DateField {...field('endDay')} label={texts.endDay} />
      <TextField {...hour('endsAt')} label={texts.endsAt} width="short" required />
      <TextField
        {...field('timeZone')}
        label={texts.timeZone}
        hint={texts.timeZoneHint}
        width="medium"
      />
      <TextField {...field('hours')} label={texts.hours} hint={texts.hoursHint} width="short" />
    </>
  )
}

function WhereFields({ frame, form, values, territory, answer }: EventFormPageProps) {
  const texts = manageTexts[frame.locale]
  return (
    <>
      <TextField form={form} name="place" label={texts.place} value={values['place']} />
      <TerritoryField
        locale={frame.locale}
        name="territory"
        label={texts.territory}
        form={form}
        chosen={territory}
        answer={answer}
      />
      <TextField
        form={form}
        name="onlineUrl"
        type="url"
        label={texts.onlineUrl}
        hint={texts.onlineUrlHint}
        value={values['onlineUrl']}
      />
      <Radios
        form={form}
        name="video"
        label={texts.video}
        value={values['video'] ?? 'link'}
        options={[
          { value: 'link', label: texts.videos.link },
          { value: 'bbb', label: texts.videos.bbb },
        ]}
      />
      <TextField
        form={form}
        name="replayUrl"
        type="url"
        label={texts.replayUrl}
        value={values['replayUrl']}
      />
    </>
  )
}

function WhoFields({ frame, form, values }: EventFormPageProps) {
  const texts = manageTexts[frame.locale]
  const words = publicEventTexts[frame.locale]
  const field = (name: string) => ({ form, name, value: values[name] })
  return (
    <>
      <Radios
        {...field('audience')}
        label={texts.audience}
        options={eventAudiences.map((audience) => ({
          value: audience,
          label: words.audiences[audience],
        }))}
        required
      />
      <NumberField {...field('capacity')} label={texts.capacity} hint={texts.capacityHint} />
      <TextArea
        {...field('seatClasses')}
        label={texts.seatClasses}
        hint={texts.seatClassesHint}
        rows={3}
      />
      <DateField {...field('opensOn')} label={texts.opensOn} />
      <DateField {...field('closesOn')} label={texts.closesOn} />
      <ReopenReason frame={frame} form={form} />
      <CheckBox {...field('waitingList')} label={texts.waitingList} />
      <Radios
        {...field('waitingRule')}
        label={texts.waitingRule}
        options={waitingRules.map((rule) => ({ value: rule, label: texts.waitingRules[rule] }))}
      />
      <NumberField {...field('offerHours')} label={texts.offerHours} />
      <CheckBox {...field('confirmEmail')} label={texts.confirmEmail} />
    </>
  )
}
