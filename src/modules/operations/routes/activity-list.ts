import type { Day } from '#kit/dates.ts'
import type { List } from '#kit/list.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import type { NamedSubject } from '#platform/module.ts'
import { type ActivityLine, subjectOf } from '../activity.ts'
import { paths } from '../paths.ts'
import { activityTexts } from '../texts/activity.ts'
import { activityFileTexts } from '../texts/activity-files.ts'

/** The columns of the public memory, for its files: its page is turned by position, and not by number. */
export function activityList(
  locale: Locale,
  today: Day,
  names: ReadonlyMap<string, NamedSubject>,
): List<ActivityLine> {
  const texts = activityTexts[locale]
  const words = activityFileTexts[locale]
  return {
    title: texts.title,
    path: paths.activity,
    files: paths.activityFiles,
    fileName: 'activite',
    counted: String,
    columns: [
      {
        ...{ key: 'fait', title: texts.what, kind: 'text' },
        value: ({ act }) => ownOf(texts.acts, act) ?? act,
      },
      {
        ...{ key: 'sur', title: words.about, kind: 'text' },
        value: ({ subject }) =>
          names.get(subject)?.title ?? ownOf(texts.unnamed, subjectOf(subject).kind) ?? texts.other,
      },
      { key: 'quand', title: texts.when, kind: 'instant', value: ({ at }) => at },
      { key: 'empreinte', title: texts.hash, kind: 'text', value: ({ hash }) => hash },
      {
        ...{ key: 'page', title: words.page, kind: 'link' },
        value: ({ subject }) => names.get(subject)?.href,
      },
    ],
    filters: [],
    order: { own: texts.newer },
    perPage: 50,
    today,
  }
}
