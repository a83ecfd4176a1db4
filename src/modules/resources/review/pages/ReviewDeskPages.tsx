import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { colon } from '#kit/words.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { ErrorSummary } from '#ui/Form/ErrorSummary.tsx'
import { FormScopeContext, newScope } from '#ui/Form/scope.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { writingPaths } from '../../paths/writing.ts'
import { paths, resourcePath } from '../../paths.ts'
import { resourceTexts } from '../../texts/resources.ts'
import type { BroughtText, BroughtTexts, Sign, Waiting } from '../../working/nouns.ts'
import { type RefusalReason, reviewTexts } from '../texts/review.ts'

interface DeskProps {
  readonly frame: Frame
  readonly waiting: readonly Waiting[]
}

interface QueueProps extends DeskProps {
  readonly atTheDoor: number
  readonly brought: BroughtTexts
  /** Only what this import wrote, when somebody comes from it. */
  readonly importId: string | undefined
  readonly page: number
  readonly pages: number
}

/** Texts that wait for a second person. */
export function ReviewQueuePage(props: QueueProps) {
  const { frame, waiting, atTheDoor } = props
  const said = reviewTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.queueTitle}
      lead={said.queueLead}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
    >
      <p>
        <a href={writingPaths.moderation}>{said.door(String(atTheDoor))}</a>
      </p>
      {waiting.length === 0 ? (
        <EmptyState title={said.queueEmpty}>
          <p>{said.queueEmptyText}</p>
        </EmptyState>
      ) : (
        <LinkList
          items={waiting.map((one) => ({
            label: one.title,
            labelIn: one.language,
            href: writingPaths.preview(one.slug),
            note: [
              resourceTexts[frame.locale].kinds[one.kind],
              one.isNew ? said.newText : said.nextVersion,
              one.submittedAt && said.since(writtenInstant(one.submittedAt, frame.locale)),
            ]
              .filter(Boolean)
              .join(', '),
          }))}
        />
      )}
      <Brought {...props} />
    </Layout>
  )
}

/** Drafts that came whole, and whom they wait for. */
function Brought({ frame, brought, importId, page, pages }: QueueProps) {
  const said = reviewTexts[frame.locale]
  if (brought.total === 0) return null
  const number = writtenNumber(brought.total, frame.locale)
  return (
    <section>
      <h2>{importId ? said.importedTitle(number) : said.broughtTitle(number)}</h2>
      <p>{importId ? <a href={writingPaths.reviews}>{said.seeAll}</a> : said.broughtLead}</p>
      <BroughtList frame={frame} texts={brought.texts} />
      <Pager
        locale={frame.locale}
        page={page}
        pages={pages}
        hrefOf={(to) =>
          `${writingPaths.reviews}?page=${to}${importId ? `&import=${importId}` : ''}`
        }
      />
    </section>
  )
}

export function BroughtList(props: {
  readonly frame: Frame
  readonly texts: readonly BroughtText[]
}) {
  const { frame, texts } = props
  const said = reviewTexts[frame.locale]
  return (
    <LinkList
      items={texts.map(({ slug, title, kind, state, isOwn }) => ({
        label: title,
        href: resourcePath(slug),
        note: [
          resourceTexts[frame.locale].kinds[kind],
          said.broughtStates[state],
          ...(state === 'draft' ? [isOwn ? said.broughtByYou : said.toReadByYou] : []),
        ].join(', '),
      }))}
    />
  )
}

/** The door: many first contributions, decided together, each refusal with its reason. */
export function ModerationPage(
  props: DeskProps & { readonly form: FormState; readonly ticked: readonly string[] },
) {
  const { frame, waiting, form } = props
  const said = reviewTexts[frame.locale]
  const scope = newScope('porte', frame.locale)
  return (
    <Layout
      frame={frame}
      title={said.moderationTitle}
      lead={said.moderationLead}
      crumbs={[
        { label: resourceTexts[frame.locale].resources, href: paths.list },
        { label: said.queueTitle, href: writingPaths.reviews },
      ]}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      {waiting.length === 0 ? (
        <EmptyState title={said.moderationEmpty}>
          <p>{said.moderationEmptyText}</p>
        </EmptyState>
      ) : (
        <form class="form" method="post" action={writingPaths.moderation} novalidate>
          <input type="hidden" name="_key" value={frame.formKey} />
          <ErrorSummary form={form} scope={scope} />
          <FormScopeContext.Provider value={scope}>
            <p>
              <a href={`${writingPaths.moderation}?cocher=tous`}>{said.tickAll}</a>
              {' · '}
              <a href={`${writingPaths.moderation}?cocher=sans-signe`}>{said.tickClean}</a>
            </p>
            <ul class="plain-list">
              {waiting.map((one) => (
                <Line {...props} one={one} />
              ))}
            </ul>
            <p class="form-end">
              <button type="submit" class="button action" name="kind" value="let-through">
                {said.letThrough}
              </button>
            </p>
            <Radios
              name="reason"
              label={said.refuseReason}
              hint={said.refuseReasonHint}
              form={form}
              options={(Object.keys(said.reasons) as RefusalReason[]).map((key) => ({
                value: key,
                label: said.reasons[key],
              }))}
            />
            <TextField name="own" label={said.ownReason} form={form} maxlength={1000} />
            <p class="form-end">
              <button type="submit" class="button danger" name="kind" value="refused">
                {said.refuse}
              </button>
            </p>
          </FormScopeContext.Provider>
        </form>
      )}
    </Layout>
  )
}

const extractSigns = 280

/** The first words of a text as they will be read: cut once its signs are gone, or half a sign would show. */
function extractOf(text: string): string {
  const words = plainProse(text)
  return words.length > extractSigns ? `${words.slice(0, extractSigns).trimEnd()}…` : words
}

function Line(props: DeskProps & { readonly one: Waiting; readonly ticked: readonly string[] }) {
  const { frame, one, ticked } = props
  const said = reviewTexts[frame.locale]
  const id = `texte-${one.id}`
  return (
    <li class="writing-row">
      <div class="choice">
        <input type="checkbox" id={id} name="id" value={one.id} checked={ticked.includes(one.id)} />
        <label for={id}>
          <strong lang={one.language}>{one.title}</strong>
        </label>
      </div>
      <p>
        {plainProse(one.lead)} {extractOf(one.extract)}
      </p>
      <p class="hint">
        {resourceTexts[frame.locale].kinds[one.kind]}
        {one.submittedAt ? `, ${said.since(writtenInstant(one.submittedAt, frame.locale))}` : ''}{' '}
        <a
          href={writingPaths.preview(one.slug)}
          aria-label={`${said.seeText}${colon[frame.locale]}${one.title}`}
        >
          {said.seeText}
        </a>{' '}
        {one.signs.map((sign) => (
          <Badge tone="caution">{said.signs[sign as Sign]}</Badge>
        ))}
      </p>
    </li>
  )
}
