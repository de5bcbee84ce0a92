import { useWords } from '../words/words.ts';
import { peopleWords } from './words.ts';

/** Three steps, each saved; one may close the browser in between. */
export function SetUpSteps({ step }: { step: 1 | 2 | 3 }) {
  const t = useWords(peopleWords);
  const steps = [
    { number: '一', title: t.step1, text: t.step1Text },
    { number: '二', title: t.step2, text: t.step2Text },
    { number: '三', title: t.step3, text: t.step3Text },
  ];
  return (
    <aside className="steps-side">
      <h1>{t.firstRunTitle}</h1>
      <p className="soft ui">{t.firstRunText}</p>
      <ol>
        {steps.map((one, at) => (
          <li key={one.number} aria-current={at + 1 === step ? 'step' : undefined}>
            <span aria-hidden="true">{one.number}</span>
            <span>
              <b>{one.title}</b>
              <span className="note block">{one.text}</span>
            </span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
