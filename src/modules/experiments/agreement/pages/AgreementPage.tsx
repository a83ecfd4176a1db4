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
  /** Of the signed copy, for those who may open it: the same file has the same one. */
  readonly fileHash: string | undefined
}

interface Parts extends AgreementPageProps {
  readonly agreement: Agreement
}

/** The line of the register: terms, parties, promises, amendments. */
export function AgreementPage(props: AgreementPageProps) {
  const { frame, experiment, agreement } = props
  const texts = agreementTexts[frame.locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  const edit = (
    <ButtonLink href={paths.agreementEdit(experiment.slug)} tone={agreement ? 'quiet' : 'action'}>
      {agreement ? texts.edit : texts.write}
    </ButtonLink>
  )
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.title}
      lead={texts.lead}
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
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
          {may ? edit : null}
        </EmptyState>
      )}
    </ExperimentLayout>
  )
}

/** The same facts as a paper, with a place for each signature. */
function Papers({ frame, experiment, agreement }: Parts) {
  const texts = agreementPaperTexts[frame.locale]
  return (
    <p>
      {agreement.signedOn ? texts.download.signed : texts.download.unsigned}{' '}
      {(['pdf', 'docx', 'odt'] as const).map((format, at) => (
        <>
          {at > 0 ? ', ' : ''}
          <a href={paths.agreementPaper(experiment.slug, format)}>{format.toUpperCase()}</a>
        </>
      ))}
    </p>
  )
}

function Terms({ frame, experiment, agreement, fileHash }: Parts) {
  const { locale } = frame
  const texts = agreementTexts[locale]
  const day = (text: string | undefined) => (text ? writtenDay(text, locale) : texts.dash)
  const amount =
    agreement.amountCents === undefined ? texts.dash : writtenMoney(agreement.amountCents, locale)
  const signed = isSigned(agreement)
  const works = maySeeWorkings(frame.viewer, experiment)
  const items: { name: string; value: Child }[] = [
    {
      name: texts.signature,
      value: (
        <>
          <Badge tone={signed ? 'good' : 'caution'}>{signed ? texts.signed : texts.unsigned}</Badge>{' '}
          {day(agreement.signedOn)}
        </>
      ),
    },
    {
      name: texts.deliberation,
      value: agreement.deliberationOn
        ? texts.refOn(agreement.deliberationRef, day(agreement.deliberationOn))
        : texts.dash,
    },
    {
      name: texts.declaration,
      value: [day(agreement.declarationOn), agreement.declarationPlace].filter(Boolean).join(', '),
    },
    { name: texts.period, value: texts.fromTo(day(agreement.startsOn), day(agreement.endsOn)) },
    {
      name: texts.amount,
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
            {texts.declarationLink}
          </a>
        </p>
      ) : null}
      {agreement.fileId && works ? (
        <>
          <p>
            <a href={paths.file(experiment.slug, agreement.fileId)}>{texts.seeFile}</a>
          </p>
          {fileHash ? (
            <Facts
              layout="rows"
              items={[{ name: texts.fileHash, value: <code>{fileHash}</code> }]}
            />
          ) : null}
        </>
      ) : null}
    </section>
  )
}

function Parties({ frame, experiment, agreement }: Parts) {
  const texts = agreementTexts[frame.locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  return (
    <section>
      <h2>{texts.parties}</h2>
      {agreement.parties.length === 0 ? (
        <p>{texts.noParty}</p>
      ) : (
        <Table
          caption={texts.parties}
          captionHidden
          columns={[
            { title: texts.organisation },
            { title: texts.representative },
            { title: texts.representativeTitle },
          ]}
          rows={agreement.parties.map((party) => [
            may ? (
              <a href={paths.party(experiment.slug, party.id)}>{party.organisation}</a>
            ) : (
              party.organisation
            ),
            party.representative || texts.dash,
            party.representativeTitle || texts.dash,
          ])}
        />
      )}
      {may ? (
        <ButtonLink href={paths.party(experiment.slug, fresh)} tone="quiet">
          {texts.addParty}
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
  const texts = agreementTexts[locale]
  const may = mayEditExperiment(frame.viewer, experiment)
  const follows = mayFollowCommitment(frame.viewer, experiment)
  const party = new Map(agreement.parties.map((item) => [item.id, item.organisation]))
  return (
    <section>
      <h2>{texts.commitments}</h2>
      {agreement.commitments.length === 0 ? (
        <p>{texts.noCommitment}</p>
      ) : (
        <Table
          caption={texts.commitments}
          captionHidden
          columns={[
            { title: texts.commitmentTitle },
            { title: texts.organisation },
            { title: texts.dueOn },
            { title: texts.state },
          ]}
          rows={agreement.commitments.map((commitment) => [
            follows ? (
              <a href={paths.commitment(experiment.slug, commitment.id)}>
                {plainProse(commitment.text)}
              </a>
            ) : (
              commitment.text
            ),
            party.get(commitment.partyId) ?? texts.dash,
            commitment.dueOn ? writtenDay(commitment.dueOn, locale) : texts.dash,
            <>
              <Badge tone={tones[commitment.state]}>{texts.states[commitment.state]}</Badge>{' '}
              {isOverdue(commitment, today) ? <strong>{texts.late}</strong> : commitment.stateNote}
            </>,
          ])}
        />
      )}
      {may && agreement.parties.length > 0 ? (
        <ButtonLink href={paths.commitment(experiment.slug, fresh)} tone="quiet">
          {texts.addCommitment}
        </ButtonLink>
      ) : null}
    </section>
  )
}

function Amendments({ frame, experiment, agreement }: Parts) {
  const { locale } = frame
  const texts = agreementTexts[locale]
  const may = mayEditExperiment(frame.viewer, experiment) && agreement.signedOn !== undefined
  const works = maySeeWorkings(frame.viewer, experiment)
  return (
    <section>
      <h2>{texts.amendments}</h2>
      {agreement.amendments.length === 0 ? <p>{texts.noAmendment}</p> : null}
      {agreement.amendments.map((amendment) => (
        <div>
          <h3>{texts.number(amendment.number)}</h3>
          <Facts
            items={[
              { name: texts.amendmentObject, value: amendment.object },
              { name: texts.amendmentReason, value: amendment.reason },
              { name: texts.signedOn, value: writtenDay(amendment.signedOn, locale) },
            ]}
          />
          {amendment.fileId && works ? (
            <p>
              <a href={paths.file(experiment.slug, amendment.fileId)}>
                {texts.seeAmendment(amendment.number)}
              </a>
            </p>
          ) : null}
        </div>
      ))}
      {may ? (
        <ButtonLink href={paths.agreementAmendment(experiment.slug)} tone="quiet">
          {texts.amend}
        </ButtonLink>
      ) : null}
    </section>
  )
}
