package org.policykg.source.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.policykg.source.office.ListCounter.Level;
import org.policykg.source.office.ListCounter.Numbering;

/** The lists that a DOC defines, and the numbers of its paragraphs. */
final class DocLists {
    /** Bullets are written in a font of signs. */
    private static final int BULLET = 23;

    private final Map<Integer, Optional<Numbering>> lists = new HashMap<>();
    private final ListCounter counter = new ListCounter();

    /** The number that stands before a paragraph, which is thereby counted; empty where it has none. */
    String next(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        return lists.computeIfAbsent(paragraph.getIlfo(), id -> numbering(id, paragraph))
                .map(list -> counter.next(list, paragraph.getIlvl()))
                .orElse("");
    }

    /** A paragraph may name a list that is not there. */
    private static Optional<Numbering> numbering(int id, Paragraph paragraph) {
        try {
            HWPFList list = paragraph.getList();
            return Optional.ofNullable(list.getListData()).map(data -> numbering(id, data, list.getLFOData()));
        } catch (RuntimeException missing) {
            return Optional.empty();
        }
    }

    private static Numbering numbering(int id, ListData data, LFOData changes) {
        Map<Integer, Level> levels = new HashMap<>();
        Set<Integer> anew = new HashSet<>();
        for (int i = 0; i < Math.min(data.numLevels(), ListCounter.LEVELS); i++) {
            levels.put(i, level(data.getLevels()[i], i));
        }
        ListFormatOverrideLevel[] overrides = changes == null ? null : changes.getRgLfoLvl();
        for (ListFormatOverrideLevel override : overrides == null ? new ListFormatOverrideLevel[0] : overrides) {
            int at = override.getLevelNum();
            if (override.isFormatting() && override.getLevel() != null) {
                levels.put(at, level(override.getLevel(), at));
            }
            if (override.isStartAt()) {
                anew.add(at);
                if (!override.isFormatting()) {
                    levels.computeIfPresent(at, (level, said) -> said.startingAt(override.getIStartAt()));
                }
            }
        }
        return new Numbering(Integer.toString(id), Integer.toString(data.getLsid()), ListCounter.levels(levels), anew);
    }

    private static Level level(ListLevel level, int at) {
        StringBuilder text = new StringBuilder();
        if (level.getNumberFormat() != BULLET && level.getNumberText() != null) {
            for (char c : level.getNumberText().toCharArray()) {
                // the number of a level stands as the level's own number
                text.append(c < ListCounter.LEVELS ? "%" + (char) ('1' + c) : String.valueOf(c));
            }
        }
        return new Level(
                level.getStartAt(),
                Numeral.numbered(level.getNumberFormat()),
                text.toString(),
                at,
                level.isLegalNumbering());
    }
}
