import { type Day, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { Band } from '#ui/Band/Band.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Moments } from '#ui/Moments/Moments.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { paths } from '../../paths.ts'
import { mayKeepSignatures, mayWriteDeclaration } from '../../permissions.ts'
import { networkTexts } from '../../texts/network.ts'
import type { Declaration } from '../declaration.ts'
import { declarationTexts } from '../texts/declaration.ts'
import { type CommitmentShown, CommitmentTable } from './CommitmentTable.tsx'
import { type SignatureShown, SignatureTable } from './SignatureTable.tsx'

export interface DeclarationPageProps {
  readonly frame: Frame
  readonly today: Day
  readonly declaration: Declaration | undefined
  readonly versions: readonly Pick<Declaration, 'number' | 'publishedOn' | 'changes'>[]
  readonly signatures: readonly SignatureShown[]
  readonly withdrawn: readonly SignatureShown[]
  readonly commitments: readonly CommitmentShown[]
  readonly toCheck: number
}

/** The text, who signed it, and what they promised. */
export function DeclarationPage(props: DeclarationPageProps) {
  const { frame, declaration, versions } = props
  const { locale } = frame
  const said = declarationTexts[locale]
  const inForce = versions[0]?.number === declaration?.number
  return (
    <Layout
      frame={frame}
      title={declaration?.title ?? said.title}
      titleIn={declaration && writtenLocale}
      lead={said.lead}
      crumbs={[{ label: networkTexts[locale].network, href: paths.network }]}
      actions={declaration ? <ButtonLink href={paths.sign}>{said.sign}</ButtonLink> : null}
    >
      <StaffLinks {...props} />
      {declaration ? (
        <>
          {inForce ? null : (
            <Notice tone="caution">
              <p>
                {said.older} <a href={paths.declaration}>{said.current}</a>
              </p>
            </Notice>
          )}
          <p class="hint">
            {said.version(declaration.number, writtenDay(declaration.publishedOn, locale))}
          </p>
          <h2>{said.text}</h2>
          <Prose markdown={declaration.text} />
        </>
      ) : (
        <EmptyState title={said.none}>
          <p>{said.noneHint}</p>
        </EmptyState>
      )}
      <Signatures {...props} />
      <Promises {...props} />
      <Versions {...props} />
    </Layout>
  )
}

function StaffLinks({ frame, toCheck }: DeclarationPageProps) {
  const said = declarationTexts[frame.locale]
  const items = [
    ...(mayKeepSignatures(frame.viewer)
      ? [
          { label: said.toCheck(toCheck), href: paths.toCheck },
          { label: said.record, href: paths.record },
        ]
      : []),
    ...(mayWriteDeclaration(frame.viewer) ? [{ label: said.write, href: paths.write }] : []),
  ]
  return items.length > 0 ? <LinkList items={items} /> : null
}

function Signatures({ frame, today, signatures, withdrawn }: DeclarationPageProps) {
  const { locale } = frame
  const said = declarationTexts[locale]
  return (
    <Band title={said.signatures}>
      {signatures.length === 0 ? (
        <EmptyState title={said.noSignature}>
          <p>{said.noSignatureHint}</p>
        </EmptyState>
      ) : (
        <>
          <SignatureTable
            locale={locale}
            today={today}
            signatures={signatures}
            keep={mayKeepSignatures(frame.viewer)}
          />
          <p class="hint">
            <a href={paths.signaturesCsv}>{said.csv}</a> · <a href={paths.json}>{said.json}</a>
          </p>
        </>
      )}
      {withdrawn.length > 0 ? (
        <>
          <h3>{said.ended}</h3>
          <Moments
            items={withdrawn.map((one) => ({
              when: one.endedOn ? said.withdrawnOn(writtenDay(one.endedOn, locale)) : '',
              label: `${one.place}${colon[locale]}${one.endReason}`,
            }))}
          />
        </>
      ) : null}
    </Band>
  )
}

function Promises({ frame, today, commitments }: DeclarationPageProps) {
  const said = declarationTexts[frame.locale]
  if (commitments.length === 0) return null
  return (
    <Band title={said.commitments}>
      <CommitmentTable locale={frame.locale} today={today} commitments={commitments} />
    </Band>
  )
}

function Versions({ frame, versions }: DeclarationPageProps) {
  const { locale } = frame
  const said = declarationTexts[locale]
  if (versions.length < 2) return null
  return (
    <Band title={said.versions}>
      <LinkList
        items={versions.map(({ number, publishedOn, changes }) => ({
          label: said.version(number, writtenDay(publishedOn, locale)),
          href: paths.version(number),
          note: changes === '' ? undefined : changes,
        }))}
      />
    </Band>
  )
}
