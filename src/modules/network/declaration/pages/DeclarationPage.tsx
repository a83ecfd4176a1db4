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
  const texts = declarationTexts[locale]
  const inForce = versions[0]?.number === declaration?.number
  return (
    <Layout
      frame={frame}
      title={declaration?.title ?? texts.title}
      titleIn={declaration && writtenLocale}
      lead={texts.lead}
      crumbs={[{ label: networkTexts[locale].network, href: paths.network }]}
      actions={declaration ? <ButtonLink href={paths.sign}>{texts.sign}</ButtonLink> : null}
    >
      <StaffLinks {...props} />
      {declaration ? (
        <>
          {inForce ? null : (
            <Notice tone="caution">
              <p>
                {texts.older} <a href={paths.declaration}>{texts.current}</a>
              </p>
            </Notice>
          )}
          <p class="hint">
            {texts.version(declaration.number, writtenDay(declaration.publishedOn, locale))}
          </p>
          <h2>{texts.text}</h2>
          <Prose markdown={declaration.text} />
        </>
      ) : (
        <EmptyState title={texts.none}>
          <p>{texts.noneHint}</p>
        </EmptyState>
      )}
      <Signatures {...props} />
      <Promises {...props} />
      <Versions {...props} />
    </Layout>
  )
}

function StaffLinks({ frame, toCheck }: DeclarationPageProps) {
  const texts = declarationTexts[frame.locale]
  const items = [
    ...(mayKeepSignatures(frame.viewer)
      ? [
          { label: texts.toCheck(toCheck), href: paths.toCheck },
          { label: texts.record, href: paths.record },
        ]
      : []),
    ...(mayWriteDeclaration(frame.viewer) ? [{ label: texts.write, href: paths.write }] : []),
  ]
  return items.length > 0 ? <LinkList items={items} /> : null
}

function Signatures({ frame, today, signatures, withdrawn }: DeclarationPageProps) {
  const { locale } = frame
  const texts = declarationTexts[locale]
  return (
    <Band title={texts.signatures}>
      {signatures.length === 0 ? (
        <EmptyState title={texts.noSignature}>
          <p>{texts.noSignatureHint}</p>
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
            <a href={paths.signaturesCsv}>{texts.csv}</a> · <a href={paths.json}>{texts.json}</a>
          </p>
        </>
      )}
      {withdrawn.length > 0 ? (
        <>
          <h3>{texts.ended}</h3>
          <Moments
            items={withdrawn.map((signature) => ({
              when: signature.endedOn
                ? texts.withdrawnOn(writtenDay(signature.endedOn, locale))
                : '',
              label: `${signature.place}${colon[locale]}${signature.endReason}`,
            }))}
          />
        </>
      ) : null}
    </Band>
  )
}

function Promises({ frame, today, commitments }: DeclarationPageProps) {
  const texts = declarationTexts[frame.locale]
  if (commitments.length === 0) return null
  return (
    <Band title={texts.commitments}>
      <CommitmentTable locale={frame.locale} today={today} commitments={commitments} />
    </Band>
  )
}

function Versions({ frame, versions }: DeclarationPageProps) {
  const { locale } = frame
  const texts = declarationTexts[locale]
  if (versions.length < 2) return null
  return (
    <Band title={texts.versions}>
      <LinkList
        items={versions.map(({ number, publishedOn, changes }) => ({
          label: texts.version(number, writtenDay(publishedOn, locale)),
          href: paths.version(number),
          note: changes === '' ? undefined : changes,
        }))}
      />
    </Band>
  )
}
