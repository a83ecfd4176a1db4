import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { historyTexts } from '#ui/TextHistory/texts.ts'
import { type EventSeries, eventAudiences, type NetworkEvent } from '../../event.ts'
import { eventPath, managePath, managePaths } from '../../paths.ts'
import { pageReach } from '../../permissions.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { writtenSpan } from '../../written-span.ts'
import { manageTexts } from '../texts/manage.ts'

export interface SeriesFormPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly cancelForm: FormState
  /** None: a new one. */
  readonly series: EventSeries | undefined
  readonly events: readonly NetworkEvent[]
}

export function SeriesFormPage(props: SeriesFormPageProps) {
  const { frame, form, series, cancelForm } = props
  const texts = manageTexts[frame.locale]
  const words = publicEventTexts[frame.locale]
  // A page that was kept open: why not is said where it was asked.
  const isRefused = Object.keys(cancelForm.problems).length > 0
  return (
    <Layout
      frame={frame}
      title={series?.title ?? texts.seriesTitle}
      titleIn={series && writtenLocale}
      lead={texts.seriesLead}
      crumbs={[{ label: texts.events, href: managePaths.list }]}
      actions={series ? <Gestures {...props} series={series} /> : null}
      refused={Object.keys(form.problems).length > 0}
    >
      {series ? <EventsOf {...props} /> : null}
      {series ? (
        <p>
          <a href={managePath('seriesVersions', series.id)}>{historyTexts[frame.locale].link}</a>
        </p>
      ) : null}
      <Form
        frame={frame}
        action={series ? managePath('editSeries', series.id) : managePaths.createSeries}
        form={form}
        submit={texts.save}
        seen={series !== undefined}
      >
        <TextField form={form} name="title" label={texts.title} value={series?.title} required />
        <TextField
          form={form}
          name="summary"
          label={texts.summary}
          value={series?.summary}
          required
        />
        <TextArea
          form={form}
          name="description"
          label={texts.description}
          hint={texts.descriptionHint}
          value={series?.description}
          rows={8}
        />
        <Radios
          form={form}
          name="audience"
          label={texts.audience}
          value={series?.audience ?? 'public'}
          options={eventAudiences.map((audience) => ({
            value: audience,
            label: words.audiences[audience],
          }))}
          required
        />
      </Form>
      {series && (series.state === 'published' || isRefused) ? (
        <Cancel {...props} series={series} />
      ) : null}
    </Layout>
  )
}

type WithSeries = SeriesFormPageProps & { readonly series: EventSeries }

function Gestures({ frame, series }: WithSeries) {
  const texts = manageTexts[frame.locale]
  return (
    <>
      {series.state === 'draft' ? (
        <ActionButton
          frame={frame}
          action={managePath('publishSeries', series.id)}
          label={texts.publishSeries}
          tone="action"
        />
      ) : null}
      <ButtonLink href={managePath('seriesQuestions', series.id)} tone="quiet">
        {texts.questions}
      </ButtonLink>
      <ButtonLink href={eventPath('series', series.slug)} tone="quiet">
        {texts.see[pageReach(series)]}
      </ButtonLink>
    </>
  )
}

function EventsOf({ frame, events }: SeriesFormPageProps) {
  const texts = manageTexts[frame.locale]
  return (
    <section>
      <h2>{texts.seriesEvents}</h2>
      {events.length === 0 ? (
        <p>{texts.seriesNone}</p>
      ) : (
        <LinkList
          items={events.map((event) => ({
            label: event.title,
            labelIn: writtenLocale,
            href: managePath('manage', event.id),
            note: writtenSpan(event, frame.locale),
          }))}
        />
      )}
    </section>
  )
}

function Cancel({ frame, series, cancelForm }: WithSeries) {
  const texts = manageTexts[frame.locale]
  return (
    <Disclosure summary={texts.cancelSeries} open={Object.keys(cancelForm.problems).length > 0}>
      <Form
        frame={frame}
        action={managePath('cancelSeries', series.id)}
        form={cancelForm}
        submit={texts.cancelSeries}
        tone="danger"
        id="annulation"
      >
        <TextArea
          form={cancelForm}
          name="reason"
          label={texts.cancelReason}
          hint={texts.cancelHint}
          rows={3}
          required
        />
      </Form>
    </Disclosure>
  )
}
