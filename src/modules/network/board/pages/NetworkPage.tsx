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
  const said = networkTexts[locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      actions={
        <Actions>
          <ButtonLink href={membershipPaths.join}>{said.join}</ButtonLink>
          {declaration ? (
            <ButtonLink href={paths.sign} tone="quiet">
              {said.sign}
            </ButtonLink>
          ) : null}
        </Actions>
      }
      beside={
        <MemberMap
          locale={locale}
          title={said.mapTitle}
          territories={members.map(({ territory }) => territory)}
          hrefOf={territoryPaths.territory}
        />
      }
      head={<link rel="alternate" type="application/json" href={paths.json} />}
    >
      {isStaff(frame.viewer) ? (
        <LinkList items={[{ label: said.mandates, href: paths.mandates }]} />
      ) : null}
      <Band title={said.members}>
        <Members {...props} />
      </Band>
      <Band title={said.declaration}>
        <DeclarationSummary {...props} />
      </Band>
      {props.calls.length > 0 ? (
        <Band title={said.calls}>
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
  const said = networkTexts[locale]
  if (members.length === 0) {
    return (
      <EmptyState title={said.noMember}>
        <p>{said.noMemberHint}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Table
        caption={said.members}
        captionHidden
        columns={[{ title: said.territory }, { title: said.kind }, { title: said.since }]}
        rows={members.map(({ territory, since }) => [
          <a href={territoryPaths.territory(territory.slug)}>{territoryLabel(territory)}</a>,
          kindWord(territory, locale),
          writtenDay(since, locale),
        ])}
      />
      <p class="hint">
        <a href={paths.membersCsv}>{said.csv}</a> · <a href={paths.json}>{said.json}</a>
      </p>
    </>
  )
}

function DeclarationSummary(props: NetworkPageProps) {
  const { frame, declaration, signatureCount, commitmentCount } = props
  const { locale } = frame
  const said = networkTexts[locale]
  if (!declaration) {
    return (
      <EmptyState title={said.noDeclaration}>
        <p>{said.noDeclarationHint}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p>
        <strong lang={writtenLocale}>{declaration.title}</strong>
      </p>
      <p>{said.signed(signatureCount, commitmentCount)}</p>
      <LatestSignatures {...props} />
      <p>
        <ButtonLink href={paths.declaration} tone="quiet">
          {said.readDeclaration}
        </ButtonLink>
      </p>
    </>
  )
}

/** Who gave the word of which territory, and when; what shows it is on the page of the declaration. */
function LatestSignatures({ frame, latest }: NetworkPageProps) {
  const { locale } = frame
  const said = declarationTexts[locale]
  if (latest.length === 0) return null
  return (
    <Table
      caption={said.signatures}
      columns={[{ title: said.territory }, { title: said.when }, { title: said.who }]}
      rows={latest.map((one) => [
        <a href={one.placeHref}>{one.place}</a>,
        writtenDay(one.signedOn, locale),
        signerWords(one, locale),
      ])}
    />
  )
}
