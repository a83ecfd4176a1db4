import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { Draw } from '../../draw.ts'
import { type Recruitment, rests } from '../../recruitment.ts'
import { announcedErasure, erasureTexts } from '../../recruits/nouns.ts'
import { questionTexts } from '../texts/question.ts'
import { registrationTexts } from '../texts/registration.ts'

/** Articles 13 and 14 of the GDPR, in words that everyone reads. */
export function DataNotice(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly from: string
  /** Answers are kept before they are sent. */
  readonly keepsDraft?: boolean
}) {
  const { frame, draw, recruitment } = props
  const texts = registrationTexts[frame.locale]
  const announced = announcedErasure(draw, recruitment.eraseOn)
  return (
    <section aria-labelledby="donnees">
      <h2 id="donnees">{texts.noticeTitle}</h2>
      <ul>
        <li>
          {texts.notice(recruitment.controller || draw.organiser || frame.house.name)}{' '}
          {rests(draw.organiserKind) === 'public'
            ? texts.noticeBasisPublic
            : texts.noticeBasisOther}
        </li>
        {props.from ? <li>{texts.noticeFrom(props.from)}</li> : null}
        <li>{texts.noticeWho}</li>
        {recruitment.questions.length > 0 ? <li>{texts.noticeAdded}</li> : null}
        {props.keepsDraft ? <li>{questionTexts[frame.locale].noticeDraft}</li> : null}
        <li>
          {announced
            ? texts.noticeLong(writtenDay(announced, frame.locale))
            : texts.noticeLongUnknown}{' '}
          {recruitment.postponed
            ? erasureTexts[frame.locale].notice(
                writtenDay(recruitment.postponed.firstOn, frame.locale),
                recruitment.postponed.because,
              )
            : null}
        </li>
        {recruitment.contact ? <li>{texts.noticeRights(recruitment.contact)}</li> : null}
      </ul>
    </section>
  )
}
