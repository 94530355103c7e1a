import { useState } from 'react';
import { chooseLocale, useWords } from '../../store/words.ts';
import { Menu } from '../../ui/Menu.tsx';
import { applyTheme, readTheme, type Theme } from '../../ui/theme.ts';

const THEMES = [
  { theme: 'system', icon: 'monitor' },
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
] as const satisfies readonly { theme: Theme; icon: string }[];

/** Language and theme. */
export function LooksMenu() {
  const { t, locale } = useWords();
  const [theme, setTheme] = useState(readTheme);
  return (
    <Menu
      label={t('app.looks.label')}
      icon="languages"
      items={[
        ...(['en', 'ja'] as const).map((one) => ({
          kind: 'item' as const,
          id: one,
          label: t(`app.looks.${one}`),
          ...(one === locale ? { icon: 'check' } : {}),
          onSelect: () => chooseLocale(one),
        })),
        { kind: 'line', id: 'line' },
        ...THEMES.map(({ theme: one, icon }) => ({
          kind: 'item' as const,
          id: one,
          label: t(`app.looks.${one}`),
          icon: one === theme ? 'check' : icon,
          onSelect: () => {
            applyTheme(one);
            setTheme(one);
          },
        })),
      ]}
    />
  );
}
