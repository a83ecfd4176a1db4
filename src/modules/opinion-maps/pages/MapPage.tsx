import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { FramedLink, ShowElsewhere } from '#ui/FramedPage/FramedPage.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { OpinionMap } from '../opinion-map.ts'
import { framedHeight, paths } from '../paths.ts'
import { mayReadMap } from '../permissions.ts'
import { codeTexts } from '../texts/codes.ts'
import { hallTexts } from '../texts/halls.ts'
import { importedTexts } from '../texts/imported.ts'
import { mapTexts } from '../texts/maps.ts'
import { crumbsOf } from './crumbs.ts'
import { ImportedActs } from './ImportedActs.tsx'
import { StateBadge } from './MapsPage.tsx'

interface MapNumbers {
  /** Undefined while too few have answered. */
  readonly people: number | undefined
  readonly answers: number | undefined
  readonly shown: number
}

export interface MapPageProps {
  readonly frame: Frame
  readonly map: OpinionMap
  readonly figures: MapNumbers
  readonly takesAnswers: boolean
  readonly isLate: boolean
  /** The last day that was announced has come. */
  readonly mayClose: boolean
  readonly unjudged: number
  readonly mayKeep: boolean
  readonly form?: FormState
}

/** A map: its topic, what the authority commits to, and what one can do next. */
export function MapPage(props: MapPageProps) {
  const { frame, map, mayKeep, form = emptyForm } = props
  const texts = mapTexts[frame.locale]
  const elsewhere = { frame, path: paths.map(map.slug), title: map.title, height: framedHeight }
  const isShown = mayReadMap(undefined, map)
  return (
    <Layout
      frame={frame}
      title={map.title}
      titleIn={writtenLocale}
      eyebrow={<StateBadge words={texts.states[map.state]} state={map.state} />}
      lead={leadOf(props)}
      crumbs={crumbsOf(frame, map)}
      actions={<MainAct {...props} />}
      refused={Object.keys(form.problems).length > 0}
      aside={<MapFacts {...props} />}
      head={isShown ? <FramedLink {...elsewhere} /> : null}
    >
      {form.problems['form'] ? <Notice tone="danger">{form.problems['form']}</Notice> : null}
      {props.isLate && mayKeep ? <Notice tone="caution">{texts.late}</Notice> : null}
      <Prose markdown={map.presentation} />
      {map.source === '' ? null : (
        <>
          <h2>{importedTexts[frame.locale].from}</h2>
          <Prose markdown={map.source} />
        </>
      )}
      {map.commitment === '' ? null : <h2>{texts.commitment}</h2>}
      <Prose markdown={map.commitment} />
      <LinkList items={linksOf(props)} />
      {mayKeep ? <TeamActs {...props} form={form} /> : null}
      {mayKeep && map.source !== '' ? <ImportedActs frame={frame} map={map} /> : null}
      {map.charter.length === 0 ? null : <Charter {...props} />}
      {map.state === 'draft' ? (
        <>
          <h2>{texts.seeds}</h2>
          <ol>
            {map.seeds.map((seed) => (
              <li>
                <Prose markdown={seed} />
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {isShown ? <ShowElsewhere {...elsewhere} /> : null}
    </Layout>
  )
}

/** What whoever opens the page must know first. */
function leadOf({ frame, map }: MapPageProps): string | undefined {
  const texts = mapTexts[frame.locale]
  if (map.state === 'draft') return texts.draftLead
  if (!map.hidden) return undefined
  return map.source === '' ? texts.hidden : importedTexts[frame.locale].hiddenLead
}

function Charter({ frame, map }: MapPageProps) {
  const texts = mapTexts[frame.locale]
  return (
    <>
      <h2>{texts.charter}</h2>
      <p>
        {texts.charterLead} {texts.moderations[map.moderation]}
      </p>
      <ol>
        {map.charter.map((clause) => (
          <li>
            <Prose markdown={clause} />
          </li>
        ))}
      </ol>
    </>
  )
}

function MapFacts({ frame, map, figures }: MapPageProps) {
  const texts = mapTexts[frame.locale]
  const codes = codeTexts[frame.locale]
  const number = (value: number) => writtenNumber(value, frame.locale)
  // Counted live, they would say when each person came: while it is open, they are those of the last map.
  const told = (value: number | undefined) => {
    if (value === undefined) return texts.notYet
    return map.state === 'open' ? texts.atLeast(number(value)) : number(value)
  }
  return (
    <Facts
      items={[
        { name: texts.until, value: writtenDay(map.openUntil, frame.locale) },
        ...(map.source === '' ? [{ name: codes.access, value: codes.told[map.access] }] : []),
        ...(map.state === 'draft'
          ? []
          : [
              { name: texts.people, value: told(figures.people) },
              { name: texts.statements, value: number(figures.shown) },
              ...(figures.answers === undefined
                ? []
                : [{ name: texts.answers, value: told(figures.answers) }]),
            ]),
      ]}
    />
  )
}

/** The most likely thing to do now. */
function MainAct({ frame, map, takesAnswers, mayKeep }: MapPageProps) {
  const texts = mapTexts[frame.locale]
  if (map.state === 'draft')
    return mayKeep ? <ButtonLink href={paths.edit(map.slug)}>{texts.edit}</ButtonLink> : null
  if (takesAnswers) return <ButtonLink href={paths.answer(map.slug)}>{texts.goAnswer}</ButtonLink>
  return <ButtonLink href={paths.report(map.slug)}>{texts.goReport}</ButtonLink>
}

function linksOf({ frame, map, takesAnswers, mayKeep, unjudged }: MapPageProps) {
  const texts = mapTexts[frame.locale]
  if (map.state === 'draft') return []
  const waits = mayKeep && unjudged > 0
  return [
    ...(map.source === ''
      ? [
          {
            label: waits ? texts.goJudge(unjudged) : texts.goModeration,
            href: paths.moderation(map.slug),
            strong: waits,
          },
        ]
      : []),
    ...(takesAnswers ? [{ label: texts.goReport, href: paths.report(map.slug) }] : []),
    ...(mayKeep && map.state === 'open'
      ? [
          { label: codeTexts[frame.locale].paper, href: paths.paper(map.slug) },
          { label: hallTexts[frame.locale].title, href: paths.halls(map.slug) },
        ]
      : []),
    ...(mayKeep && map.access === 'codes'
      ? [{ label: codeTexts[frame.locale].title, href: paths.codes(map.slug) }]
      : []),
  ]
}

function TeamActs({
  frame,
  map,
  mayClose,
  takesAnswers,
  form,
}: MapPageProps & { form: FormState }) {
  const texts = mapTexts[frame.locale]
  return (
    <>
      {map.state === 'draft' ? (
        <ActionButton
          frame={frame}
          action={paths.open(map.slug)}
          label={texts.open}
          confirm={`${codeTexts[frame.locale].willAnswer[map.access]} ${texts.openConfirm}`}
          tone="action"
        />
      ) : null}
      {mayClose ? (
        <ActionButton
          frame={frame}
          action={paths.close(map.slug)}
          label={texts.close}
          confirm={takesAnswers ? `${texts.closeToday} ${texts.closeConfirm}` : texts.closeConfirm}
        />
      ) : null}
      {takesAnswers ? (
        <Disclosure summary={texts.add} open={Boolean(form.problems['text'])}>
          <Form
            frame={frame}
            id="enonce"
            action={paths.addStatement(map.slug)}
            form={form}
            submit={texts.add}
            tone="quiet"
          >
            <TextArea
              name="text"
              label={texts.addText}
              hint={texts.addHint}
              form={form}
              rows={3}
              maxlength={180}
              required
            />
          </Form>
        </Disclosure>
      ) : null}
    </>
  )
}
