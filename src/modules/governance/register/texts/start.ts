import { defineTexts } from '#kit/texts.ts'

export const startTexts = defineTexts(
  {
    framingTitle: (title: string) => `Cadrer l’expérimentation « ${title} »`,
    framingText: (title: string) => `L’expérimentation « ${title} » passe au cadrage.`,
    question: (words: string) => `La question : ${words}`,
    hypothesis: (words: string) => `L’hypothèse : ${words}`,
    protocolTitle: (title: string) => `Adopter le protocole de « ${title} »`,
    protocolText: (title: string) =>
      `Nous adoptons le protocole de l’expérimentation « ${title} ».`,
    electionTitle: (role: string) => `Élection : ${role}`,
    whichRole: 'Pour quel rôle ?',
  },
  {
    framingTitle: (title) => `Frame the experiment “${title}”`,
    framingText: (title) => `The experiment “${title}” goes to framing.`,
    question: (words) => `The question: ${words}`,
    hypothesis: (words) => `The hypothesis: ${words}`,
    protocolTitle: (title) => `Adopt the protocol of “${title}”`,
    protocolText: (title) => `We adopt the protocol of the experiment “${title}”.`,
    electionTitle: (role) => `Election: ${role}`,
    whichRole: 'For which role?',
  },
)
