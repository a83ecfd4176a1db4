import { defineTexts } from '#kit/texts.ts'

export const letterTexts = defineTexts(
  {
    minutesSubject: (title: string, circle: string) => `Compte rendu : ${title} (${circle})`,
    minutes: (name: string, title: string, address: string, signature: string) =>
      `Bonjour ${name},\n\nLe compte rendu de « ${title} » est prêt. Il se lit, et se prend en PDF, Word ou Markdown, ici :\n${address}\n\nIl est réservé aux personnes du cercle.\n\n${signature}\n`,
    endingSubject: (role: string) => `Votre mandat se termine bientôt : ${role}`,
    ending: (
      name: string,
      role: string,
      circle: string,
      day: string,
      address: string,
      signature: string,
    ) =>
      `Bonjour ${name},\n\nVotre mandat « ${role} », dans le cercle « ${circle} », se termine le ${day}.\n\nC’est le moment de préparer la suite : une élection, une passation. Le cercle est ici :\n${address}\n\n${signature}\n`,
    endingForCircle: (
      name: string,
      role: string,
      circle: string,
      day: string,
      address: string,
      signature: string,
    ) =>
      `Bonjour ${name},\n\nUn mandat « ${role} », dans le cercle « ${circle} », se termine le ${day}. Le rôle sera alors à pourvoir.\n\nPour mettre la suite à l’ordre du jour :\n${address}\n\n${signature}\n`,
    endingForCircleSubject: (role: string) => `Un mandat se termine bientôt : ${role}`,
    tensionTitle: (role: string, day: string) => `Mandat « ${role} » : il se termine le ${day}`,
  },
  {
    minutesSubject: (title, circle) => `Minutes: ${title} (${circle})`,
    minutes: (name, title, address, signature) =>
      `Hello ${name},\n\nThe minutes of “${title}” are ready. Read them, or take them as PDF, Word or Markdown, here:\n${address}\n\nThey are for the people of the circle only.\n\n${signature}\n`,
    endingSubject: (role) => `Your mandate ends soon: ${role}`,
    ending: (name, role, circle, day, address, signature) =>
      `Hello ${name},\n\nYour mandate “${role}”, in the circle “${circle}”, ends on ${day}.\n\nIt is time to prepare what follows: an election, a hand-over. The circle is here:\n${address}\n\n${signature}\n`,
    endingForCircle: (name, role, circle, day, address, signature) =>
      `Hello ${name},\n\nA mandate “${role}”, in the circle “${circle}”, ends on ${day}. The role will then be free.\n\nTo put what follows on the agenda:\n${address}\n\n${signature}\n`,
    endingForCircleSubject: (role) => `A mandate ends soon: ${role}`,
    tensionTitle: (role, day) => `Mandate “${role}”: it ends on ${day}`,
  },
)
