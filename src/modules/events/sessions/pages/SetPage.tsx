import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Figure } from '#kit/instruments/instrument.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { PlannedActual } from '#ui/PlannedActual/PlannedActual.tsx'
import { paths, pathTo } from '../../paths.ts'
import { namedWithExperiment, type Session, type SessionSet } from '../../session.ts'
import { kindTexts } from '../texts/kind.ts'
import { eventTexts } from '../texts/sessions.ts'
import { SessionFields } from './SessionFields.tsx'
import { SessionTable } from './SessionTable.tsx'

export interface SetProps {
  readonly frame: Frame
  readonly set: SessionSet
  readonly sessions: readonly Session[]
  readonly figures: readonly Figure[]
  readonly mayRun: boolean
  readonly form?: FormState
}

/** All the sessions of a phase: what was planned, what happened, and the rule. */
export function SetPage({ frame, set, sessions, figures, mayRun, form }: SetProps) {
  const { locale } = frame
  const texts = eventTexts[locale]
  return (
    <Layout
      frame={frame}
      title={namedWithExperiment(set, set)}
      titleIn={writtenLocale}
      eyebrow={`${texts.formats[set.format]}. ${texts.protocolVersion(String(set.protocolVersion))}`}
      lead={texts.setLead(
        writtenNumber(set.plannedSessions, locale),
        writtenNumber(set.plannedParticipants, locale),
      )}
      crumbs={[{ label: texts.agenda, href: paths.agenda }]}
    >
      <section>
        <h2>{texts.sessions}</h2>
        <SessionTable locale={locale} sessions={sessions} caption={texts.sessions} />
      </section>
      <section>
        <h2>{texts.plannedActual}</h2>
        <PlannedActual
          locale={locale}
          title={texts.plannedActual}
          rows={figures.map(({ label, unit, planned, actual }) => ({
            label: label[locale],
            unit: unit[locale],
            planned,
            actual,
          }))}
        />
      </section>
      <Rules frame={frame} />
      {mayRun && <Gestures frame={frame} set={set} form={form} />}
    </Layout>
  )
}

function Rules({ frame }: { frame: Frame }) {
  const { recorded, retention, conduct } = kindTexts[frame.locale].notice
  return (
    <section>
      <h2>{eventTexts[frame.locale].rules}</h2>
      <p>{conduct}</p>
      <p>{recorded}</p>
      <p>{retention}</p>
    </section>
  )
}

function Gestures({
  frame,
  set,
  form,
}: {
  frame: Frame
  set: SessionSet
  form: FormState | undefined
}) {
  const texts = eventTexts[frame.locale]
  return (
    <section>
      <p>
        <ButtonLink href={pathTo('participants', set.id)}>{texts.people}</ButtonLink>
      </p>
      {!set.closedAt && (
        <Disclosure summary={texts.addSession} open={form !== undefined}>
          <Form
            frame={frame}
            action={pathTo('addSession', set.id)}
            form={form ?? emptyForm}
            submit={texts.addSession}
          >
            <SessionFields locale={frame.locale} form={form ?? emptyForm} />
          </Form>
        </Disclosure>
      )}
    </section>
  )
}
