import { type Day, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { isStaff } from '#kit/viewer.ts'
import {
  kindWord,
  type Territory,
  territoryLabel,
  territoryPaths,
} from '#modules/territories/index.ts'
import type { NewsletterItem } from '#platform/module.ts'
import { Band } from '#ui/Band/Band.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { type SignatureShown, signerWords } from '../../declaration/index.ts'
import { type Declaration, declarationTexts } from '../../declaration/nouns.ts'
import { membershipPaths } from '../../paths/membership.ts'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import { MemberMap } from './MemberMap.tsx'

export interface MemberShown {
  readonly territory: Territory
  readonly since: Day
}

export interface NetworkPageProps {
  readonly frame: Frame
  readonly members: readonly MemberShown[]
  readonly declaration: Declaration | undefined
  readonly signatureCount: number
  /** The last words given, the latest first. */
  readonly latest: readonly SignatureShown[]
  readonly commitmentCount: number
  readonly calls: readonly NewsletterItem[]
}

/** What the network is, for anyone: who is in it, what they sign, what is looked for. */
export function NetworkPage(props: NetworkPageProps) {
  const { frame, members, declaration } = props
  const { locale } = frame
  const texts = networkTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      actions={
        <Actions>
          <ButtonLink href={membershipPaths.join}>{texts.join}</ButtonLink>
          {declaration ? (
            <ButtonLink href={paths.sign} tone="quiet">
              {texts.sign}
            </ButtonLink>
          ) : null}
        </Actions>
      }
      beside={
        <MemberMap
          locale={locale}
          title={texts.mapTitle}
          territories={members.map(({ territory }) => territory)}
          hrefOf={territoryPaths.territory}
        />
      }
      head={<link rel="alternate" type="application/json" href={paths.json} />}
    >
      {isStaff(frame.viewer) ? (
        <LinkList items={[{ label: texts.mandates, href: paths.mandates }]} />
      ) : null}
      <Band title={texts.members}>
        <Members {...props} />
      </Band>
      <Band title={texts.declaration}>
        <DeclarationSummary {...props} />
      </Band>
      {props.calls.length > 0 ? (
        <Band title={texts.calls}>
          <LinkList
            items={props.calls.map(({ title, href, text }) => ({ label: title, href, note: text }))}
          />
        </Band>
      ) : null}
    </Layout>
  )
}

function Members({ frame, members }: NetworkPageProps) {
  const { locale } = frame
  const texts = networkTexts[locale]
  if (members.length === 0) {
    return (
      <EmptyState title={texts.noMember}>
        <p>{texts.noMemberHint}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Table
        caption={texts.members}
        captionHidden
        columns={[{ title: texts.territory }, { title: texts.kind }, { title: texts.since }]}
        rows={members.map(({ territory, since }) => [
          <a href={territoryPaths.territory(territory.slug)}>{territoryLabel(territory)}</a>,
          kindWord(territory, locale),
          writtenDay(since, locale),
        ])}
      />
      <p class="hint">
        <a href={paths.membersCsv}>{texts.csv}</a> · <a href={paths.json}>{texts.json}</a>
      </p>
    </>
  )
}

function DeclarationSummary(props: NetworkPageProps) {
  const { frame, declaration, signatureCount, commitmentCount } = props
  const { locale } = frame
  const texts = networkTexts[locale]
  if (!declaration) {
    return (
      <EmptyState title={texts.noDeclaration}>
        <p>{texts.noDeclarationHint}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p>
        <strong lang={writtenLocale}>{declaration.title}</strong>
      </p>
      <p>{texts.signed(signatureCount, commitmentCount)}</p>
      <LatestSignatures {...props} />
      <p>
        <ButtonLink href={paths.declaration} tone="quiet">
          {texts.readDeclaration}
        </ButtonLink>
      </p>
    </>
  )
}

/** Who gave the word of which territory, and when; what shows it is on the page of the declaration. */
function LatestSignatures({ frame, latest }: NetworkPageProps) {
  const { locale } = frame
  const texts = declarationTexts[locale]
  if (latest.length === 0) return null
  return (
    <Table
      caption={texts.signatures}
      columns={[{ title: texts.territory }, { title: texts.when }, { title: texts.who }]}
      rows={latest.map((signature) => [
        <a href={signature.placeHref}>{signature.place}</a>,
        writtenDay(signature.signedOn, locale),
        signerWords(signature, locale),
      ])}
    />
  )
}
