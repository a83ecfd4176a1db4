import type { WrittenText as Text } from '../../coding.ts'

/** What somebody wrote, as they wrote it: no sign in it is drawn. */
export function WrittenText({ text: { text, language } }: { text: Text }) {
  return (
    <bdi lang={language}>
      {text.split('\n').map((line, at) => (
        <>
          {at > 0 ? <br /> : null}
          {line}
        </>
      ))}
    </bdi>
  )
}
