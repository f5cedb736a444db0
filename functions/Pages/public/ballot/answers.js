// What a respondent chose so far: by unit and question a level or "unknown", and by unit what they say in words.
export const keyOf = (unit, question) => `${unit}/${question}`;

/** How many of the round's questions about a unit have a choice. */
export const chosenOf = (round, unit, choices) => round.questions.filter(({ id }) => choices[keyOf(unit.id, id)] !== undefined).length;

/** The answers for the API; what is unknown is no vote. */
export const answersOf = (choices) => Object.entries(choices).filter(([, level]) => level !== "unknown").map(([key, level]) => {
  const [unit, question] = key.split("/");
  return { unit, question, level: Number(level) };
});

export const unitsOf = (answers) => new Set(answers.map(({ unit }) => unit)).size;

export const commentsOf = (comments) => Object.entries(comments).map(([unit, text]) => ({ unit, text: text.trim() })).filter(({ text }) => text !== "");
