import { type Day, writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { paths } from '../../paths.ts'
import { type Signature, type Standing, standingOf } from '../signature.ts'
import { declarationTexts } from '../texts/declaration.ts'

export interface SignatureShown extends Signature {
  readonly place: string
  readonly placeHref: string
}

const tones: Readonly<Record<Standing, Tone>> = {
  standing: 'good',
  'news-due': 'caution',
  lapsed: 'danger',
}

/** Who signed, when, with what evidence, and whether anything was heard of it since. */
export function SignatureTable(props: {
  readonly locale: Locale
  readonly today: Day
  readonly signatures: readonly SignatureShown[]
  /** Staff go to the page of each signature. */
  readonly keep: boolean
}) {
  const { locale, today, signatures, keep } = props
  const texts = declarationTexts[locale]
  return (
    <Table
      caption={texts.signatures}
      captionHidden
      columns={[
        { title: texts.territory },
        { title: texts.when },
        { title: texts.who },
        { title: texts.evidence },
        { title: texts.standing },
      ]}
      rows={signatures.map((signature) => [
        <a href={signature.placeHref}>{signature.place}</a>,
        keep ? (
          <a href={paths.signature(signature.id)}>{writtenDay(signature.signedOn, locale)}</a>
        ) : (
          writtenDay(signature.signedOn, locale)
        ),
        signerWords(signature, locale),
        <Evidence locale={locale} signature={signature} />,
        <StandingView locale={locale} signature={signature} today={today} />,
      ])}
    />
  )
}

export function signerWords({ signer }: Pick<Signature, 'signer'>, locale: Locale): string {
  return signer ? `${signer.name}, ${signer.title}` : declarationTexts[locale].erased
}

/** In words, then the document or the address when there is one that anyone may open. */
export function Evidence({ locale, signature }: { locale: Locale; signature: Signature }) {
  const texts = declarationTexts[locale]
  const { evidence, evidenceHref, channel, publishedOn } = signature
  const online = signature.confirmed
    ? texts.online(writtenDay(publishedOn ?? signature.signedOn, locale))
    : texts.onlineReferent
  return (
    <>
      {evidence}
      <p class="hint">
        {channel === 'online' ? `${online}, ` : ''}
        {texts.signedVersion(signature.version)}
      </p>
      {evidenceHref ? (
        <p>
          <a href={evidenceHref} rel="nofollow noreferrer">
            {texts.link}
          </a>
        </p>
      ) : null}
      {signature.fileId && signature.filePublic ? (
        <p>
          <a href={paths.document(signature.id)}>{texts.document}</a>
        </p>
      ) : null}
    </>
  )
}

function StandingView(props: { locale: Locale; signature: Signature; today: Day }) {
  const { locale, signature, today } = props
  const texts = declarationTexts[locale]
  const standing = standingOf(signature, today)
  return (
    <>
      <Badge tone={tones[standing]}>{texts.standings[standing]}</Badge>
      <p class="hint">{texts.newsOn(writtenDay(signature.newsOn, locale))}</p>
    </>
  )
}
