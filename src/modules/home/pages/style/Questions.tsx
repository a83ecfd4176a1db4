import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Combobox } from '#ui/Combobox/Combobox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import type { AskedQuestion } from '#ui/Questions/asked-question.ts'
import { Question } from '#ui/Questions/Question.tsx'
import { sampleAsked } from './sample-asked.ts'
import { styleTexts } from './texts.ts'

/** Questions that somebody wrote, of every kind: as they open, and as they come back. */
export function Questions({ frame }: { frame: Frame }) {
  const { parts } = styleTexts[frame.locale]
  return (
    <>
      <section id="questions">
        <h2>{parts.questions}</h2>
        <Asked frame={frame} form={emptyForm} id="questions-vierges" />
      </section>
      <section id="questions-a-revoir">
        <h2>{parts.questionsRefused}</h2>
        <Asked frame={frame} form={refusedAnswers} id="questions-refusees" />
      </section>
    </>
  )
}

function Asked({ frame, form, id }: { frame: Frame; form: FormState; id: string }) {
  const place: AskedQuestion = {
    ...{ name: 'ou', text: 'Où habitez-vous ?' },
    control: {
      kind: 'place',
      drawn: (
        <Combobox
          name="ou"
          label="Où habitez-vous ?"
          hint="Nom, code postal ou code INSEE."
          source="/territoires/suggestions"
          form={form}
        />
      ),
    },
  }
  return (
    <Form frame={frame} action="/style" form={form} submit="Continuer" id={id} multipart>
      {[...sampleAsked, place].map((question) => (
        <Question question={question} form={form} locale={frame.locale} />
      ))}
    </Form>
  )
}

const refusedAnswers: FormState = {
  values: {
    ...{ usage: 'prefer_not', second: 'yes', aime: '4', valent__toit: 'bon', budget: 'douze' },
    ...{ pourquoi: 'marche\nrien', d_abord__peindre: '1', d_abord__chauffer: '1' },
    joindre__email: 'zohra@',
  },
  problems: {
    accord: 'Cochez cette case pour continuer.',
    pourquoi: '« rien de cela » ne va avec aucune autre réponse : gardez-la seule, ou décochez-la.',
    valent__sol: 'Répondez à cette ligne aussi.',
    d_abord__chauffer: 'La place 1 est donnée deux fois : changez l’une des deux.',
    budget: 'Écrivez un nombre, en chiffres.',
    joindre__email: 'Cette adresse n’est pas complète. Écrivez-la comme prenom@exemple.fr.',
  },
}
