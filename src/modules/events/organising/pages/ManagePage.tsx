import { askedOnce } from '#kit/copies/asked-once.ts'
import { asItIs, type Copied, copyPath } from '#kit/copies/copy-kind.ts'
import { copyTexts } from '#kit/copies/texts.ts'
import { type FormState, hasProblems } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Reopening } from '#kit/reopenings/reopening.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CopyNotice } from '#ui/CopyNotice/CopyNotice.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { ReopenForm } from '#ui/Reopening/ReopenForm.tsx'
import { Reopenings } from '#ui/Reopening/Reopenings.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { programmeTexts } from '../../calls/nouns.ts'
import { isOver, modeOf, type NetworkEvent } from '../../event.ts'
import { EventBadges } from '../../pages/EventBadges.tsx'
import { presencePath } from '../../paths/presences.ts'
import { programmePath } from '../../paths/programmes.ts'
import { eventPath, managePath, managePaths } from '../../paths.ts'
import { pageReach } from '../../permissions.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import { type RegistrationState, registrationStates, whyClosed } from '../../registration.ts'
import { writtenSpan } from '../../written-span.ts'
import { manageTexts } from '../texts/manage.ts'
import { registrationReopening } from '../texts/reopening.ts'

interface ManageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly now: Date
  readonly counts: Readonly<Record<RegistrationState, number>>
  readonly form: FormState
  /** Of the form that reopens registrations, when it came back. */
  readonly reopening: FormState
  readonly reopenings: readonly Reopening[]
  readonly copied: Copied | undefined
}

/** Everything of one event, for the team: where it stands, and what may be done next. */
export function ManagePage(props: ManageProps) {
  const { frame, event } = props
  const { locale } = frame
  const texts = manageTexts[locale]
  return (
    <Layout
      frame={frame}
      title={event.title}
      titleIn={writtenLocale}
      lead={writtenSpan(event, locale)}
      eyebrow={<EventBadges locale={locale} event={event} />}
      crumbs={[{ label: texts.events, href: managePaths.list }]}
      actions={<Gestures {...props} />}
      refused={[props.form, props.reopening].some(
        ({ problems }) => Object.keys(problems).length > 0,
      )}
    >
      <CopyNotice frame={frame} copied={props.copied} />
      <h2>{texts.figures}</h2>
      <Facts
        layout="rows"
        items={registrationStates
          .filter((state) => state === 'registered' || props.counts[state] > 0)
          .map((state) => ({ name: texts.counts[state], value: String(props.counts[state]) }))}
      />
      <LinkList
        items={[
          { label: texts.people, href: managePath('people', event.id) },
          { label: texts.questions, href: managePath('questions', event.id) },
          { label: texts.writeTitle, href: managePath('write', event.id) },
          ...(event.kind === 'gathering'
            ? [
                {
                  label: programmeTexts[locale].tabsLabel,
                  href: programmePath('prepare', event.slug),
                },
              ]
            : []),
          // Nobody is noted present where nothing takes place.
          ...(event.state === 'draft' || event.state === 'cancelled'
            ? []
            : [
                {
                  label: presenceTexts[locale].presences,
                  href: presencePath('presences', { slug: event.slug }),
                },
              ]),
          { label: texts.see[pageReach(event)], href: eventPath('event', event.slug) },
        ]}
      />
      <Reopenings locale={locale} reopenings={props.reopenings} />
      <Reopen {...props} />
      <Cancel {...props} />
    </Layout>
  )
}

function Gestures({ frame, event, now, copied }: ManageProps) {
  const texts = manageTexts[frame.locale]
  const hasRoom = event.state === 'published' && modeOf(event) !== 'offline'
  return (
    <>
      {event.state === 'draft' ? (
        <ActionButton
          frame={frame}
          action={managePath('publish', event.id)}
          label={texts.publish}
          tone="action"
          fields={asItIs(copied)}
          confirm={askedOnce(copied, frame.locale)}
        />
      ) : null}
      {event.state === 'cancelled' ? null : (
        <ButtonLink href={managePath('edit', event.id)} tone="quiet">
          {texts.edit}
        </ButtonLink>
      )}
      <ButtonLink href={copyPath('evenement', event.id)} tone="quiet">
        {copyTexts[frame.locale].duplicate}
      </ButtonLink>
      {hasRoom && !isOver(event, now) ? (
        <ButtonLink href={managePath('host', event.id)} tone="quiet">
          {texts.host}
        </ButtonLink>
      ) : null}
      {event.video === 'bbb' && isOver(event, now) && !event.replayUrl ? (
        <ActionButton
          frame={frame}
          action={managePath('recordings', event.id)}
          label={texts.recordings}
        />
      ) : null}
    </>
  )
}

/** While the event is to come, and registrations ended before it. */
function Reopen({ frame, event, now, reopening }: ManageProps) {
  const texts = manageTexts[frame.locale]
  // One that came back stays, and says why.
  if (whyClosed(event, now) !== 'closed' && !hasProblems(reopening)) return null
  return (
    <ReopenForm
      frame={frame}
      action={managePath('reopenEvent', event.id)}
      label={registrationReopening[frame.locale].reopen}
      form={reopening}
    >
      <DateField
        name="closesOn"
        label={texts.closesOn}
        hint={registrationReopening[frame.locale].untilHint}
        form={reopening}
      />
    </ReopenForm>
  )
}

function Cancel({ frame, event, now, form }: ManageProps) {
  const texts = manageTexts[frame.locale]
  if (event.state !== 'published' || isOver(event, now)) return null
  return (
    <Disclosure summary={texts.cancel} open={Object.keys(form.problems).length > 0}>
      <Form
        frame={frame}
        action={managePath('cancelEvent', event.id)}
        form={form}
        submit={texts.cancel}
        tone="danger"
        id="annulation"
      >
        <TextArea
          form={form}
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
