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
  const said = declarationTexts[locale]
  return (
    <Table
      caption={said.signatures}
      captionHidden
      columns={[
        { title: said.territory },
        { title: said.when },
        { title: said.who },
        { title: said.evidence },
        { title: said.standing },
      ]}
      rows={signatures.map((one) => [
        <a href={one.placeHref}>{one.place}</a>,
        keep ? (
          <a href={paths.signature(one.id)}>{writtenDay(one.signedOn, locale)}</a>
        ) : (
          writtenDay(one.signedOn, locale)
        ),
        signerWords(one, locale),
        <Evidence locale={locale} signature={one} />,
        <StandingView locale={locale} signature={one} today={today} />,
      ])}
    />
  )
}

export function signerWords({ signer }: Pick<Signature, 'signer'>, locale: Locale): string {
  return signer ? `${signer.name}, ${signer.title}` : declarationTexts[locale].erased
}

/** In words, then the document or the address when there is one that anyone may open. */
export function Evidence({ locale, signature }: { locale: Locale; signature: Signature }) {
  const said = declarationTexts[locale]
  const { evidence, evidenceHref, channel, publishedOn } = signature
  const online = signature.confirmed
    ? said.online(writtenDay(publishedOn ?? signature.signedOn, locale))
    : said.onlineReferent
  return (
    <>
      {evidence}
      <p class="hint">
        {channel === 'online' ? `${online}, ` : ''}
        {said.signedVersion(signature.version)}
      </p>
      {evidenceHref ? (
        <p>
          <a href={evidenceHref} rel="nofollow noreferrer">
            {said.link}
          </a>
        </p>
      ) : null}
      {signature.fileId && signature.filePublic ? (
        <p>
          <a href={paths.document(signature.id)}>{said.document}</a>
        </p>
      ) : null}
    </>
  )
}

function StandingView(props: { locale: Locale; signature: Signature; today: Day }) {
  const { locale, signature, today } = props
  const said = declarationTexts[locale]
  const standing = standingOf(signature, today)
  return (
    <>
      <Badge tone={tones[standing]}>{said.standings[standing]}</Badge>
      <p class="hint">{said.newsOn(writtenDay(signature.newsOn, locale))}</p>
    </>
  )
}
