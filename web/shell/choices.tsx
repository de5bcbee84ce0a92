import { use } from 'react';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import { ViewerContext } from '../client/viewer.ts';
import { Choice } from '../ui/field.tsx';
import { type Locale, useLocale, useWords } from '../words/words.ts';
import { LocaleChoiceContext } from './localeChoice.ts';
import { type Theme, useTheme } from './theme.ts';
import { shellWords } from './words.ts';

const SetLocaleDocument = graphql(`
  mutation SetLocale($input: SetLocaleInput!) {
    setLocale(input: $input) { viewer { locale } refusals { code field message } }
  }
`);

/** 中文 or English; kept in this browser, and with the account of whoever is signed in. */
export function LanguageChoice() {
  const t = useWords(shellWords);
  const locale = useLocale();
  const choose = use(LocaleChoiceContext);
  const viewer = use(ViewerContext);
  const setLocale = useMutation(SetLocaleDocument);
  const change = (next: Locale): void => {
    choose(next);
    if (viewer?.viewer.person) void setLocale.run({ input: { locale: next } });
  };
  return (
    <Choice
      label={t.language}
      value={locale}
      options={[
        { value: 'zh-CN', label: '中文' },
        { value: 'en', label: 'English' },
      ]}
      onChange={(value) => change(value === 'en' ? 'en' : 'zh-CN')}
    />
  );
}

/** Light, dark, or as the device has it. */
export function ThemeChoice() {
  const t = useWords(shellWords);
  const [theme, choose] = useTheme();
  const options: { value: Theme; label: string }[] = [
    { value: 'system', label: t.themeSystem },
    { value: 'light', label: t.themeLight },
    { value: 'dark', label: t.themeDark },
  ];
  return (
    <Choice
      label={t.appearance}
      value={theme}
      options={options}
      onChange={(value) => choose(options.find((option) => option.value === value)?.value ?? 'system')}
    />
  );
}
