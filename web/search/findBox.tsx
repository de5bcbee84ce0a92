import './search.css';
import { Search, X } from 'lucide-react';
import {
  type FormEvent,
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../words/words.ts';
import { useSuggestions } from './suggestions.ts';
import { searchWords } from './words.ts';

/** The search box of every page: `/` goes there, arrow keys choose a suggestion, Enter searches. */
export function FindBox() {
  const t = useWords(searchWords);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const asked = pathname === '/search' ? (params.get('q') ?? '') : '';
  const [text, setText] = useState(asked);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const suggestions = useSuggestions(useDeferredValue(open ? text.trim() : ''));
  const shown = open && suggestions.length > 0;

  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    const slash = (event: globalThis.KeyboardEvent): void => {
      const target = event.target;
      const typing =
        target instanceof HTMLElement &&
        (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', slash);
    return () => window.removeEventListener('keydown', slash);
  }, []);

  const go = (wanted: string): void => {
    setOpen(false);
    setChosen(-1);
    setText(wanted);
    navigate(`/search?q=${encodeURIComponent(wanted)}`);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const pick = suggestions[chosen];
    go(shown && pick !== undefined ? pick : text.trim());
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      setOpen(false);
      setChosen(-1);
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || suggestions.length === 0) return;
    event.preventDefault();
    setOpen(true);
    setChosen((at) => ((at + step + 1 + suggestions.length + 1) % (suggestions.length + 1)) - 1);
  };

  return (
    <search className="find-box">
      <form className="find" onSubmit={submit}>
        <Icon of={Search} />
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && chosen >= 0 ? `${list}-${chosen}` : undefined}
          aria-label={t.title}
          placeholder={t.placeholder}
          value={text}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setChosen(-1);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={keys}
        />
        {text ? (
          <IconButton
            icon={X}
            label={t.clear}
            onClick={() => {
              setText('');
              input.current?.focus();
            }}
          />
        ) : (
          <span className="kbd desk-only" aria-hidden="true">
            /
          </span>
        )}
      </form>
      {shown && (
        <div className="menu suggestions" role="listbox" id={list} aria-label={t.suggestions}>
          {suggestions.map((suggestion, at) => (
            <button
              type="button"
              key={suggestion}
              id={`${list}-${at}`}
              role="option"
              aria-selected={at === chosen}
              tabIndex={-1}
              // Before the box loses the focus and the list with it.
              onPointerDown={(event) => {
                event.preventDefault();
                go(suggestion);
              }}
            >
              <Icon of={Search} />
              {suggestion}
            </button>
          ))}
        </div>
      )}
    </search>
  );
}
