import type { Child } from 'hono/jsx'
import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { fresh, paths } from '../../paths.ts'
import { mayEditExperiment, mayFollowCommitment, maySeeWorkings } from '../../permissions.ts'
import { type Agreement, type Commitment, isOverdue, isSigned } from '../agreement.ts'
import { agreementTexts } from '../texts/agreement.ts'
import { agreementPaperTexts } from '../texts/agreement-paper.ts'

export interface AgreementPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly agreement: Agreement | undefined
  readonly today: string
}

interface Parts extends AgreementPageProps {
  readonly agreement: Agreement
}

/** The line of the register: terms, parties, promises, amendments. */
export function AgreementPage(props: AgreementPageProps) {
  const { frame, experiment, agreement } = props
  const said = agreementTexts[frame.locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  const edit = (
    <ButtonLink href={paths.agreementEdit(experiment.slug)} tone={agreement ? 'quiet' : 'action'}>
      {agreement ? said.edit : said.write}
    </ButtonLink>
  )
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      current="agreement"
      title={said.title}
      lead={said.lead}
      actions={may && agreement ? edit : undefined}
      wide
    >
      {agreement ? (
        <>
          <Papers {...props} agreement={agreement} />
          <Terms {...props} agreement={agreement} />
          <Parties {...props} agreement={agreement} />
          <Commitments {...props} agreement={agreement} />
          <Amendments {...props} agreement={agreement} />
        </>
      ) : (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
          {may ? edit : null}
        </EmptyState>
      )}
    </ExperimentLayout>
  )
}

/** The same facts as a paper, with a place for each signature. */
function Papers({ frame, experiment, agreement }: Parts) {
  const said = agreementPaperTexts[frame.locale]
  return (
    <p>
      {agreement.signedOn ? said.download.signed : said.download.unsigned}{' '}
      {(['pdf', 'docx', 'odt'] as const).map((format, at) => (
        <>
          {at > 0 ? ', ' : ''}
          <a href={paths.agreementPaper(experiment.slug, format)}>{format.toUpperCase()}</a>
        </>
      ))}
    </p>
  )
}

function Terms({ frame, experiment, agreement }: Parts) {
  const { locale } = frame
  const said = agreementTexts[locale]
  const day = (text: string | undefined) => (text ? writtenDay(text, locale) : said.dash)
  const amount =
    agreement.amountCents === undefined ? said.dash : writtenMoney(agreement.amountCents, locale)
  const signed = isSigned(agreement)
  const works = maySeeWorkings(frame.viewer, experiment)
  const items: { name: string; value: Child }[] = [
    {
      name: said.signature,
      value: (
        <>
          <Badge tone={signed ? 'good' : 'caution'}>{signed ? said.signed : said.unsigned}</Badge>{' '}
          {day(agreement.signedOn)}
        </>
      ),
    },
    {
      name: said.deliberation,
      value: agreement.deliberationOn
        ? said.refOn(agreement.deliberationRef, day(agreement.deliberationOn))
        : said.dash,
    },
    {
      name: said.declaration,
      value: [day(agreement.declarationOn), agreement.declarationPlace].filter(Boolean).join(', '),
    },
    { name: said.period, value: said.fromTo(day(agreement.startsOn), day(agreement.endsOn)) },
    {
      name: said.amount,
      value: [amount, plainProse(agreement.paymentTerms)].filter(Boolean).join(', '),
    },
  ]
  return (
    <section>
      <Prose markdown={agreement.object} />
      {agreement.preamble === '' ? null : <Prose markdown={agreement.preamble} />}
      <Facts layout="rows" items={items} />
      {agreement.declarationLink ? (
        <p>
          <a href={agreement.declarationLink} rel="noopener">
            {said.declarationLink}
          </a>
        </p>
      ) : null}
      {agreement.fileId && works ? (
        <p>
          <a href={paths.file(experiment.slug, agreement.fileId)}>{said.seeFile}</a>
        </p>
      ) : null}
    </section>
  )
}

function Parties({ frame, experiment, agreement }: Parts) {
  const said = agreementTexts[frame.locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  return (
    <section>
      <h2>{said.parties}</h2>
      {agreement.parties.length === 0 ? (
        <p>{said.noParty}</p>
      ) : (
        <Table
          caption={said.parties}
          captionHidden
          columns={[
            { title: said.organisation },
            { title: said.representative },
            { title: said.representativeTitle },
          ]}
          rows={agreement.parties.map((party) => [
            may ? (
              <a href={paths.party(experiment.slug, party.id)}>{party.organisation}</a>
            ) : (
              party.organisation
            ),
            party.representative || said.dash,
            party.representativeTitle || said.dash,
          ])}
        />
      )}
      {may ? (
        <ButtonLink href={paths.party(experiment.slug, fresh)} tone="quiet">
          {said.addParty}
        </ButtonLink>
      ) : null}
    </section>
  )
}

const tones: Readonly<Record<Commitment['state'], Tone>> = {
  open: 'info',
  kept: 'good',
  dropped: 'neutral',
}

function Commitments({ frame, experiment, agreement, today }: Parts) {
  const { locale } = frame
  const said = agreementTexts[locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  const follows = mayFollowCommitment(frame.viewer, experiment)
  const party = new Map(agreement.parties.map((one) => [one.id, one.organisation]))
  return (
    <section>
      <h2>{said.commitments}</h2>
      {agreement.commitments.length === 0 ? (
        <p>{said.noCommitment}</p>
      ) : (
        <Table
          caption={said.commitments}
          captionHidden
          columns={[
            { title: said.commitmentTitle },
            { title: said.organisation },
            { title: said.dueOn },
            { title: said.state },
          ]}
          rows={agreement.commitments.map((one) => [
            follows ? (
              <a href={paths.commitment(experiment.slug, one.id)}>{plainProse(one.text)}</a>
            ) : (
              one.text
            ),
            party.get(one.partyId) ?? said.dash,
            one.dueOn ? writtenDay(one.dueOn, locale) : said.dash,
            <>
              <Badge tone={tones[one.state]}>{said.states[one.state]}</Badge>{' '}
              {isOverdue(one, today) ? <strong>{said.late}</strong> : one.stateNote}
            </>,
          ])}
        />
      )}
      {may && agreement.parties.length > 0 ? (
        <ButtonLink href={paths.commitment(experiment.slug, fresh)} tone="quiet">
          {said.addCommitment}
        </ButtonLink>
      ) : null}
    </section>
  )
}

function Amendments({ frame, experiment, agreement }: Parts) {
  const { locale } = frame
  const said = agreementTexts[locale]
  const may = mayEditExperiment(frame.viewer, experiment) && agreement.signedOn !== undefined
  const works = maySeeWorkings(frame.viewer, experiment)
  return (
    <section>
      <h2>{said.amendments}</h2>
      {agreement.amendments.length === 0 ? <p>{said.noAmendment}</p> : null}
      {agreement.amendments.map((one) => (
        <div>
          <h3>{said.number(one.number)}</h3>
          <Facts
            items={[
              { name: said.amendmentObject, value: one.object },
              { name: said.amendmentReason, value: one.reason },
              { name: said.signedOn, value: writtenDay(one.signedOn, locale) },
            ]}
          />
          {one.fileId && works ? (
            <p>
              <a href={paths.file(experiment.slug, one.fileId)}>{said.seeAmendment(one.number)}</a>
            </p>
          ) : null}
        </div>
      ))}
      {may ? (
        <ButtonLink href={paths.agreementAmendment(experiment.slug)} tone="quiet">
          {said.amend}
        </ButtonLink>
      ) : null}
    </section>
  )
}
